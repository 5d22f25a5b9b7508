import CPJRT

/// A tensor in a device's memory; freed with its last reference.
package final class Buffer: @unchecked Sendable {
  // Sendable: the plugin allows any thread, and nothing here changes.

  /// The tensor's dimensions.
  package let dimensions: [Int]
  private let bufferType: Int
  private let client: Client
  let pointer: OpaquePointer

  /// Takes over a buffer that the plugin made.
  init(_ client: Client, _ pointer: OpaquePointer) throws(PluginError) {
    self.client = client
    self.pointer = pointer
    do throws(PluginError) {
      var type = CPJRT_Buffer_ElementType_Args.make()
      type.buffer = pointer
      try client.plugin.call(&type)
      bufferType = Int(type.type)
      var shape = CPJRT_Buffer_Dimensions_Args.make()
      shape.buffer = pointer
      try client.plugin.call(&shape)
      dimensions = UnsafeBufferPointer(start: shape.dims, count: shape.num_dims).map { Int($0) }
    } catch {
      Self.destroy(pointer, client.plugin)
      throw error
    }
  }

  deinit { Self.destroy(pointer, client.plugin) }

  private static func destroy(_ pointer: OpaquePointer, _ plugin: Plugin) {
    var arguments = CPJRT_Buffer_Destroy_Args.make()
    arguments.buffer = pointer
    plugin.free(arguments)
  }

  /// The number of elements.
  package var count: Int { dimensions.reduce(1, *) }

  /// The elements in row-major order, copied to the host once they are computed.
  ///
  /// - Throws: ``PluginError``: what the plugin says, among it an error of the computation.
  package func values<Element: HostElement>(
    of element: Element.Type = Element.self
  ) throws(PluginError) -> [Element] {
    precondition(
      element.bufferType == bufferType,
      "Buffer: type \(bufferType) of PJRT can't be read as \(element)")
    let plugin = client.plugin
    var failure: PluginError?
    let values = [Element](unsafeUninitializedCapacity: count) { memory, initialized in
      do throws(PluginError) {
        var arguments = CPJRT_Buffer_ToHostBuffer_Args.make()
        arguments.src = pointer
        arguments.dst = UnsafeMutableRawPointer(memory.baseAddress)
        arguments.dst_size = count * MemoryLayout<Element>.stride
        try plugin.call(&arguments)
        try plugin.wait(for: arguments.event)
        initialized = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return values
  }

  /// Whether its memory was given away to a result.
  package func isDonated() throws(PluginError) -> Bool {
    var arguments = CPJRT_Buffer_IsDeleted_Args.make()
    arguments.buffer = pointer
    try client.plugin.call(&arguments)
    return arguments.is_deleted
  }

  /// Where on the device it lies.
  package func address() throws(PluginError) -> UInt {
    var arguments = CPJRT_Buffer_UnsafePointer_Args.make()
    arguments.buffer = pointer
    try client.plugin.call(&arguments)
    return arguments.buffer_pointer
  }
}

extension Client {
  /// Copies numbers in row-major order to the device.
  package func buffer<Element: HostElement>(
    _ values: [Element], _ dimensions: [Int]
  ) throws(PluginError) -> Buffer {
    precondition(
      values.count == dimensions.reduce(1, *), "Buffer: \(values.count) values for \(dimensions)")
    let sizes = dimensions.map { Int64($0) }
    var arguments = CPJRT_Client_BufferFromHostBuffer_Args.make()
    arguments.client = pointer
    arguments.device = device
    arguments.type = Int32(Element.bufferType)
    arguments.num_dims = sizes.count
    arguments.host_buffer_semantics = Int32(CPJRT_HostBufferSemantics_immutableOnlyDuringCall)
    try values.withUnsafeBufferPointer { values throws(PluginError) in
      try sizes.withUnsafeBufferPointer { sizes throws(PluginError) in
        arguments.data = UnsafeRawPointer(values.baseAddress)
        arguments.dims = sizes.baseAddress
        try plugin.call(&arguments)
        try plugin.wait(for: arguments.done_with_host_buffer)
      }
    }
    guard let buffer = arguments.buffer else {
      throw .nothingGiven(path: plugin.path, function: "PJRT_Client_BufferFromHostBuffer")
    }
    return try Buffer(self, buffer)
  }
}
