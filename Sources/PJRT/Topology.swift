import CPJRT

/// A device that a plugin can compile for without its being there.
///
/// Only XLA's plugins for GPUs do; they take the device as the text of a `GpuTargetConfigProto`.
package final class Topology {
  private let plugin: Plugin
  private let pointer: OpaquePointer

  /// Describes one device.
  ///
  /// - Parameter target: the device, as ``GPUTarget/text`` writes it.
  /// - Throws: ``PluginError``: what the plugin says, among it that it compiles for devices that
  ///   are there alone.
  package init(_ plugin: Plugin, target: String) throws(PluginError) {
    var arguments = CPJRT_TopologyDescription_Create_Args.make()
    // The plugin reads a name even where it is of no length.
    let name: [CChar] = [0]
    try name.withUnsafeBufferPointer { name throws(PluginError) in
      arguments.topology_name = name.baseAddress
      try Self.lend(["target_config": target, "topology": "1x1x1"]) { options throws(PluginError) in
        arguments.create_options = options.baseAddress
        arguments.num_options = options.count
        try plugin.call(&arguments)
      }
    }
    guard let pointer = arguments.topology else {
      throw .nothingGiven(path: plugin.path, function: "PJRT_TopologyDescription_Create")
    }
    self.plugin = plugin
    self.pointer = pointer
  }

  deinit {
    var arguments = CPJRT_TopologyDescription_Destroy_Args.make()
    arguments.topology = pointer
    plugin.free(arguments)
  }

  /// Compiles a module, and returns what the compiler made of it: XLA's `HloModuleProto`, as bytes.
  ///
  /// - Parameter module: StableHLO as text.
  /// - Throws: ``PluginError``: what the compiler says.
  package func compile(
    _ module: String, options: CompileOptions
  ) throws(PluginError) -> [UInt8] {
    var arguments = CPJRT_Compile_Args.make()
    arguments.topology = pointer
    try CompilerInput.lend(module, options) { program, options, count throws(PluginError) in
      arguments.program = program
      arguments.compile_options = options
      arguments.compile_options_size = count
      try plugin.call(&arguments)
    }
    guard let executable = arguments.executable else {
      throw .nothingGiven(path: plugin.path, function: "PJRT_Compile")
    }
    defer {
      var destroy = CPJRT_Executable_Destroy_Args.make()
      destroy.executable = executable
      plugin.free(destroy)
    }
    return try optimizedProgram(of: executable)
  }

  /// Asked twice: for the size, and for the bytes.
  private func optimizedProgram(of executable: OpaquePointer) throws(PluginError) -> [UInt8] {
    var program = CPJRT_Program.make()
    var arguments = CPJRT_Executable_OptimizedProgram_Args.make()
    arguments.executable = executable
    try withUnsafeMutablePointer(to: &program) { program throws(PluginError) in
      arguments.program = program
      try plugin.call(&arguments)
    }
    var code = [CChar](repeating: 0, count: program.code_size)
    try code.withUnsafeMutableBufferPointer { code throws(PluginError) in
      program.code = code.baseAddress
      try withUnsafeMutablePointer(to: &program) { program throws(PluginError) in
        arguments.program = program
        try plugin.call(&arguments)
      }
    }
    return code.map { UInt8(bitPattern: $0) }
  }

  /// Calls `body` with options of text, which last as long as the call.
  private static func lend(
    _ options: [String: String],
    to body: (UnsafeBufferPointer<CPJRT_NamedValue>) throws(PluginError) -> Void
  ) throws(PluginError) {
    var texts: [UnsafeMutableBufferPointer<CChar>] = []
    defer { for text in texts { text.deallocate() } }
    func copied(_ text: String) -> UnsafeMutableBufferPointer<CChar> {
      let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: text.utf8.count)
      _ = copy.initialize(from: text.utf8.lazy.map { CChar(bitPattern: $0) })
      texts.append(copy)
      return copy
    }
    let values = options.sorted { $0.key < $1.key }.map { name, text in
      let (name, text) = (copied(name), copied(text))
      var value = CPJRT_NamedValue.make()
      value.name = UnsafePointer(name.baseAddress)
      value.name_size = name.count
      value.type = Int32(CPJRT_NamedValue_string)
      value.string_value = UnsafePointer(text.baseAddress)
      value.value_size = text.count
      return value
    }
    try values.withUnsafeBufferPointer(body)
  }
}
