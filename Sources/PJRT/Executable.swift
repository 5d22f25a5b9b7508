import CPJRT

/// A compiled module on the device that it was compiled for.
package final class Executable: @unchecked Sendable {
  // Sendable: the plugin allows any thread, and nothing here changes.

  /// The number of results.
  package let outputCount: Int
  private let client: Client
  private let pointer: OpaquePointer

  /// Takes over an executable that the plugin made.
  init(_ client: Client, _ pointer: OpaquePointer) throws(PluginError) {
    self.client = client
    self.pointer = pointer
    do throws(PluginError) {
      outputCount = try Self.outputCount(of: pointer, client.plugin)
    } catch {
      Self.destroy(pointer, client.plugin)
      throw error
    }
  }

  deinit { Self.destroy(pointer, client.plugin) }

  private static func destroy(_ pointer: OpaquePointer, _ plugin: Plugin) {
    var arguments = CPJRT_LoadedExecutable_Destroy_Args.make()
    arguments.executable = pointer
    plugin.free(arguments)
  }

  private static func outputCount(
    of pointer: OpaquePointer, _ plugin: Plugin
  ) throws(PluginError) -> Int {
    var loaded = CPJRT_LoadedExecutable_GetExecutable_Args.make()
    loaded.loaded_executable = pointer
    try plugin.call(&loaded)
    defer {
      var destroy = CPJRT_Executable_Destroy_Args.make()
      destroy.executable = loaded.executable
      plugin.free(destroy)
    }
    var outputs = CPJRT_Executable_NumOutputs_Args.make()
    outputs.executable = loaded.executable
    try plugin.call(&outputs)
    return outputs.num_outputs
  }

  /// Runs once, and waits until the device is done.
  ///
  /// - Parameter arguments: in the module's order; those that it donates can't be used afterwards.
  /// - Returns: the results in the module's order.
  /// - Throws: ``PluginError``: what the plugin says, among it that a donated buffer was given.
  package func run(_ arguments: [Buffer]) throws(PluginError) -> [Buffer] {
    let plugin = client.plugin
    let inputs: [OpaquePointer?] = arguments.map(\.pointer)
    var outputs = [OpaquePointer?](repeating: nil, count: outputCount)
    var event: OpaquePointer?
    try inputs.withUnsafeBufferPointer { inputs throws(PluginError) in
      try outputs.withUnsafeMutableBufferPointer { outputs throws(PluginError) in
        event = try execute(inputs, into: outputs)
      }
    }
    let results = try take(outputs)
    // Arguments are the caller's until the device has read them.
    try withExtendedLifetime(arguments) { () throws(PluginError) in try plugin.wait(for: event) }
    return results
  }

  /// Starts a run; the event comes when the device is done.
  private func execute(
    _ inputs: UnsafeBufferPointer<OpaquePointer?>,
    into outputs: UnsafeMutableBufferPointer<OpaquePointer?>
  ) throws(PluginError) -> OpaquePointer? {
    var event: OpaquePointer?
    var options = CPJRT_ExecuteOptions.make()
    var call = CPJRT_LoadedExecutable_Execute_Args.make()
    call.executable = pointer
    call.num_devices = 1
    call.num_args = inputs.count
    // One list a device, and there is one device.
    var inputList = inputs.baseAddress
    var outputList = outputs.baseAddress
    try withUnsafePointer(to: &inputList) { inputLists throws(PluginError) in
      try withUnsafePointer(to: &outputList) { outputLists throws(PluginError) in
        try withUnsafeMutablePointer(to: &event) { events throws(PluginError) in
          try withUnsafeMutablePointer(to: &options) { options throws(PluginError) in
            call.options = options
            call.argument_lists = inputLists
            call.output_lists = outputLists
            call.device_complete_events = events
            try client.plugin.call(&call)
          }
        }
      }
    }
    return event
  }

  private func take(_ outputs: [OpaquePointer?]) throws(PluginError) -> [Buffer] {
    var results: [Buffer] = []
    for output in outputs {
      guard let output else {
        throw .nothingGiven(path: client.plugin.path, function: "PJRT_LoadedExecutable_Execute")
      }
      results.append(try Buffer(client, output))
    }
    return results
  }
}
