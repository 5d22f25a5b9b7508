import Foundation
import PJRT

extension CompileOptions {
  /// Where the compiler for NVIDIA's GPUs finds CUDA's libdevice.
  static let toolkitFlag = "xla_gpu_cuda_data_dir"

  /// The flags by which a platform gives the same bits in every run, as far as it has any.
  ///
  /// On NVIDIA's and AMD's GPUs: deterministic algorithms alone, and none chosen by timing it. The
  /// compiler for NVIDIA's also has to be told where CUDA's libdevice lies, which JAX's Python does
  /// otherwise; pip puts it beside the plugin. No GPU has run this yet (docs/devices.md).
  ///
  /// - Parameter client: its platform and its plugin's place decide.
  package static func deterministic(on client: Client) -> CompileOptions {
    guard ["cuda", "rocm"].contains(client.platform.lowercased()) else { return CompileOptions() }
    return deterministicOnGPU(plugin: client.plugin.path)
  }

  /// Those for a GPU that isn't there.
  ///
  /// Without one the compiler has no choice of tiles for small products of its own at full
  /// precision, so they are left to cuBLAS.
  package static func deterministicWithoutDevice(plugin: String) -> CompileOptions {
    var options = deterministicOnGPU(plugin: plugin)
    options.flags["xla_gpu_enable_triton_gemm"] = .bool(false)
    return options
  }

  private static func deterministicOnGPU(plugin: String) -> CompileOptions {
    var flags: [String: Value] = [
      "xla_gpu_deterministic_ops": .bool(true),
      "xla_gpu_exclude_nondeterministic_ops": .bool(true),
      "xla_gpu_autotune_level": .integer(0),
    ]
    if let folder = toolkit(near: plugin) {
      flags[toolkitFlag] = .string(folder)
    }
    return CompileOptions(flags: flags)
  }

  /// The folder with `nvvm/libdevice` among the packages that the plugin is one of.
  private static func toolkit(near plugin: String) -> String? {
    let packages = URL(fileURLWithPath: plugin).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return ["nvidia/cu13", "nvidia/cuda_nvcc"].map { packages.appendingPathComponent($0).path }
      .first { FileManager.default.fileExists(atPath: $0 + "/nvvm/libdevice/libdevice.10.bc") }
  }
}
