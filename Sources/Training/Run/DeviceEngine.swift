import Digests

/// What a run is trained by where that isn't the processor's own engine: all of a device and its
/// compiler that decides a bit.
///
/// Part of a run's canonical JSON, so names of fields never change. How many steps a call makes,
/// where the plugin lies and which of several equal devices is taken decide nothing, and aren't
/// here.
package struct DeviceEngine: Codable, Hashable, Sendable {
  /// How exactly products and convolutions are computed.
  package enum Precision: String, Codable, Hashable, Sendable, CaseIterable {
    /// Single precision throughout (FP32), as the papers' GPUs had it.
    case single
    /// What the device is fastest at: TF32's 11 bits on GPUs that have it.
    case fastest
  }

  /// The version of what prints the steps.
  package let printer: Int
  /// The plugin's name of its platform, such as `cuda`.
  package let platform: String
  /// The platform's version in the plugin's words: of its driver and libraries, where it says them.
  package let platformVersion: String
  /// What the device is, such as `NVIDIA H100 80GB HBM3`.
  package let device: String
  /// The SHA-256 of the plugin's file, 64 hexadecimal digits.
  package let plugin: String
  /// Of products and convolutions.
  package let precision: Precision
  /// The compiler's flags by name.
  package let flags: [String: String]

  /// An engine.
  package init(
    printer: Int, platform: String, platformVersion: String = "", device: String, plugin: String,
    precision: Precision,
    flags: [String: String]
  ) {
    self.printer = printer
    self.platform = platform
    self.platformVersion = platformVersion
    self.device = device
    self.plugin = plugin
    self.precision = precision
    self.flags = flags
  }

  /// The platform and a digest of all, such as `cuda-1a2b3c4d`, for the names of folders.
  package var shortName: String {
    "\(platform)-\(SHA256Digest.hex(of: CanonicalJSON.encoded(self)).prefix(8))"
  }

  /// What a reader is told, such as `cuda (NVIDIA H100 80GB HBM3), plugin 1a2b3c4d5e6f, single
  /// precision`.
  package var title: String {
    let exactness = precision == .single ? "single precision" : "the device's fastest precision"
    let set = flags.sorted { $0.key < $1.key }.map { ", \($0.key)=\($0.value)" }.joined()
    return "\(platform) (\(device)), plugin \(plugin.prefix(12)), \(exactness)\(set)"
  }
}
