import CPJRT

/// What runs programs on the first device of a plugin.
package final class Client: @unchecked Sendable {
  // Sendable: the plugin allows any thread, and nothing here changes.

  /// The plugin, which outlives its client.
  package let plugin: Plugin
  /// For example `cpu` or `cuda`.
  package let platform: String
  /// The platform's version in the plugin's words, of one line or several.
  package let platformVersion: String
  /// What each device is, for example `NVIDIA H100 80GB HBM3`; at least one.
  package let deviceKinds: [String]
  let pointer: OpaquePointer
  /// The device that all is done on.
  let device: OpaquePointer

  /// Opens the plugin's devices.
  ///
  /// - Throws: ``PluginError``: no device, or what the plugin says.
  package init(_ plugin: Plugin) throws(PluginError) {
    var create = CPJRT_Client_Create_Args.make()
    try plugin.call(&create)
    guard let pointer = create.client else { throw .noDevice(path: plugin.path) }
    do throws(PluginError) {
      let devices = try Self.devices(of: pointer, plugin)
      guard let first = devices.first else { throw .noDevice(path: plugin.path) }
      var name = CPJRT_Client_PlatformName_Args.make()
      name.client = pointer
      try plugin.call(&name)
      var version = CPJRT_Client_PlatformVersion_Args.make()
      version.client = pointer
      try plugin.call(&version)
      var kinds: [String] = []
      for device in devices { kinds.append(try Self.kind(of: device, plugin)) }
      platform = Plugin.string(name.platform_name, name.platform_name_size)
      platformVersion = Plugin.string(version.platform_version, version.platform_version_size)
      deviceKinds = kinds
      device = first
    } catch {
      Self.destroy(pointer, plugin)
      throw error
    }
    self.plugin = plugin
    self.pointer = pointer
  }

  deinit { Self.destroy(pointer, plugin) }

  /// What the first device is.
  package var deviceKind: String { deviceKinds[0] }

  private static func devices(
    of client: OpaquePointer, _ plugin: Plugin
  ) throws(PluginError) -> [OpaquePointer] {
    var arguments = CPJRT_Client_AddressableDevices_Args.make()
    arguments.client = client
    try plugin.call(&arguments)
    return UnsafeBufferPointer(
      start: arguments.addressable_devices, count: arguments.num_addressable_devices
    ).compactMap { $0 }
  }

  private static func kind(
    of device: OpaquePointer, _ plugin: Plugin
  ) throws(PluginError) -> String {
    var description = CPJRT_Device_GetDescription_Args.make()
    description.device = device
    try plugin.call(&description)
    var kind = CPJRT_DeviceDescription_Kind_Args.make()
    kind.device_description = description.device_description
    try plugin.call(&kind)
    return Plugin.string(kind.device_kind, kind.device_kind_size)
  }

  private static func destroy(_ client: OpaquePointer, _ plugin: Plugin) {
    var arguments = CPJRT_Client_Destroy_Args.make()
    arguments.client = client
    plugin.free(arguments)
  }
}
