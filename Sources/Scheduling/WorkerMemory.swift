import Foundation

/// How many workers the memory that this process may have is enough for.
enum WorkerMemory {
  /// The stack of a worker's thread.
  static let stackBytes = 16 << 20

  /// What a worker takes of the address space: its stack, and what the system's allocator reserves
  /// for a thread.
  private static let reservedBytes = stackBytes + (136 << 20)

  /// What a worker takes of memory at the least.
  private static let residentBytes = 24 << 20

  /// `count`, or fewer where the process would run out of memory, which nothing can be done about
  /// then; one at least.
  static func workers(wanting count: Int) -> Int {
    var most = count
    if let free = freeAddressSpace() { most = min(most, free / reservedBytes) }
    if let free = availableMemory() { most = min(most, free / residentBytes) }
    return max(1, most)
  }

  /// The address space that `ulimit -v` leaves; nil where it has no limit.
  private static func freeAddressSpace() -> Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
      limit.rlim_cur < rlim_t(Int.max)
    else { return nil }
    let used = number(after: "VmSize:", in: "/proc/self/status") ?? 0
    return Int(limit.rlim_cur) - used
  }

  /// What the machine has left, by its own estimate; nil where it doesn't say.
  private static func availableMemory() -> Int? {
    number(after: "MemAvailable:", in: "/proc/meminfo")
  }

  /// The bytes of a line such as `VmSize:   1234 kB`.
  private static func number(after name: String, in file: String) -> Int? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) })
    else { return nil }
    return line.split(separator: " ").lazy.compactMap { Int($0) }.first.map { $0 << 10 }
  }
}
