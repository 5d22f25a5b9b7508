/// A GPU as XLA's compiler knows it, which needn't be there.
package struct GPUTarget: Sendable {
  /// The card's name, as its driver gives it.
  package let name: String
  let computeCapability: (major: Int, minor: Int)
  let multiprocessors: Int
  let clockGigahertz: Double
  /// Bytes a second.
  let memoryBandwidth: Int
  /// Bytes.
  let memory: Int
  /// Bytes.
  let secondLevelCache: Int
  /// Bytes of a multiprocessor.
  let sharedMemory: Int
  /// Bytes that a block may ask for.
  let sharedMemoryOfBlock: Int
  /// The version of cuDNN that is compiled for.
  let cuDNN: (major: Int, minor: Int)

  /// NVIDIA's H100 SXM with 80 GB, by its data sheet and by compute capability 9.0 in the CUDA C++
  /// Programming Guide, "Compute Capabilities".
  package static let h100 = GPUTarget(
    name: "NVIDIA H100 80GB HBM3", computeCapability: (9, 0), multiprocessors: 132,
    clockGigahertz: 1.98, memoryBandwidth: 3_350_000_000_000, memory: 80 << 30,
    secondLevelCache: 50 << 20, sharedMemory: 228 << 10, sharedMemoryOfBlock: 227 << 10,
    cuDNN: (9, 8))

  /// A `GpuTargetConfigProto` of OpenXLA's xla/stream_executor/device_description.proto, as text.
  package var text: String {
    let capability = computeCapability
    let fields: [(String, String)] = [
      ("threads_per_block_limit", "1024"), ("threads_per_warp", "32"),
      ("threads_per_core_limit", "2048"), ("registers_per_core_limit", "65536"),
      ("registers_per_block_limit", "65536"), ("shared_memory_per_block", "\(48 << 10)"),
      ("shared_memory_per_core", "\(sharedMemory)"),
      ("shared_memory_per_block_optin", "\(sharedMemoryOfBlock)"),
      ("core_count", "\(multiprocessors)"), ("fpus_per_core", "128"),
      ("block_dim_limit_x", "\(Int32.max)"), ("block_dim_limit_y", "\(UInt16.max)"),
      ("block_dim_limit_z", "\(UInt16.max)"), ("memory_bandwidth", "\(memoryBandwidth)"),
      ("l2_cache_size", "\(secondLevelCache)"), ("clock_rate_ghz", "\(clockGigahertz)"),
      ("device_memory_size", "\(memory)"),
    ]
    let lines = fields.map { "  \($0.0): \($0.1)" }
    return """
      gpu_device_info {
      \(lines.joined(separator: "\n"))
        cuda_compute_capability { major: \(capability.major) minor: \(capability.minor) }
      }
      platform_name: "CUDA"
      dnn_version_info { major: \(cuDNN.major) minor: \(cuDNN.minor) }
      runtime_version { major: 13 minor: 0 }
      device_description_str: "\(name)"

      """
  }
}
