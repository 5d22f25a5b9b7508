import Foundation

/// The instruction set that training uses, as the ledger names it.
///
/// The package says for which set the kernels were compiled; `native` means the machine's own widest,
/// which is read from `/proc/cpuinfo`.
package enum InstructionSet {
  /// For example `avx512f` or `avx2+fma`.
  package static let name: String = {
    #if REPLICATE_MARCH_X86_64_V3
      return "avx2+fma"
    #elseif REPLICATE_MARCH_X86_64_V4
      return "avx512f"
    #else
      let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
      return name(cpuInformation: text ?? "")
    #endif
  }()

  /// The widest set among the flags of the first processor.
  package static func name(cpuInformation: String) -> String {
    let line = cpuInformation.split(separator: "\n").first { $0.hasPrefix("flags") }
    let flags = Set((line ?? "").split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ":" }))
    if flags.contains("avx512f") { return "avx512f" }
    if flags.contains("avx2"), flags.contains("fma") { return "avx2+fma" }
    return "unknown"
  }
}
