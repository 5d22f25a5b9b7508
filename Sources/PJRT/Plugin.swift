import CPJRT
import Glibc

/// A PJRT plugin: a shared library that compiles StableHLO for one kind of device and runs it.
///
/// A library once loaded stays until the process ends, as XLA asks; loading it again finds it.
package final class Plugin: @unchecked Sendable {
  // Sendable: the API's functions may be called from any thread, and nothing here changes.

  /// The library's file.
  package let path: String
  /// The version of the API that it was built with.
  package let version: APIVersion
  private let api: UnsafePointer<CPJRT_Api>

  /// Loads and initializes a plugin.
  ///
  /// - Throws: ``PluginError``: no file, no library, no plugin, a version that isn't called, or
  ///   what the plugin says.
  package init(path: String) throws(PluginError) {
    // dlopen looks for a name without a slash elsewhere.
    let file = path.contains("/") ? path : "./" + path
    guard access(file, F_OK) == 0 else { throw .noFile(path: path) }
    guard let library = dlopen(file, RTLD_NOW | RTLD_LOCAL) else {
      throw .notLoadable(path: path, reason: dlerror().map { String(cString: $0) } ?? "no reason")
    }
    guard let symbol = dlsym(library, "GetPjrtApi") else { throw .notAPlugin(path: path) }
    guard let api = unsafeBitCast(symbol, to: CPJRT_GetPjrtApi.self)() else {
      throw .notAPlugin(path: path)
    }
    let version = APIVersion(
      Int(api.pointee.pjrt_api_version.major_version),
      Int(api.pointee.pjrt_api_version.minor_version))
    // The table grows at its end; what is called must lie within it.
    guard version.isSupported, api.pointee.struct_size >= MemoryLayout<CPJRT_Api>.size else {
      throw .unsupportedVersion(path: path, version: version)
    }
    self.path = path
    self.version = version
    self.api = api
    var initialize = CPJRT_Plugin_Initialize_Args.make()
    try call(&initialize)
  }

  /// A sentence where the version is newer than any that the tests have run on; else nil.
  package var notice: String? {
    guard version > .newestTested else { return nil }
    return "\(path): PJRT C API \(version) is newer than \(APIVersion.newestTested), the newest"
      + " that was tested"
  }

  /// What the plugin says about itself, by name: versions, for the most part.
  package func attributes() throws(PluginError) -> [String: String] {
    var arguments = CPJRT_Plugin_Attributes_Args.make()
    try call(&arguments)
    var attributes: [String: String] = [:]
    for value in UnsafeBufferPointer(start: arguments.attributes, count: arguments.num_attributes) {
      guard let text = Self.text(of: value) else { continue }
      attributes[Self.string(value.name, value.name_size)] = text
    }
    return attributes
  }

  private static func text(of value: CPJRT_NamedValue) -> String? {
    switch Int(value.type) {
    case CPJRT_NamedValue_string: string(value.string_value, value.value_size)
    case CPJRT_NamedValue_int64: "\(value.int64_value)"
    case CPJRT_NamedValue_int64List:
      UnsafeBufferPointer(start: value.int64_array_value, count: value.value_size)
        .map { "\($0)" }.joined(separator: ".")
    default: nil
    }
  }

  /// Calls the function that takes such arguments; its error becomes one of Swift's and is freed.
  func call<Arguments: PluginArguments>(_ arguments: inout Arguments) throws(PluginError) {
    guard let function = Arguments.function(in: api.pointee) else {
      throw .missingFunction(path: path, function: Arguments.functionName)
    }
    guard let error = function(&arguments) else { return }
    defer { destroy(error) }
    throw .failed(
      path: path, function: Arguments.functionName, code: code(of: error),
      message: message(of: error))
  }

  /// Frees what a plugin owns; where that fails there is nothing to do.
  func free<Arguments: PluginArguments>(_ arguments: Arguments) {
    var arguments = arguments
    try? call(&arguments)
  }

  /// Waits for an event, and frees it.
  func wait(for event: OpaquePointer?) throws(PluginError) {
    guard let event else { return }
    defer {
      var destroy = CPJRT_Event_Destroy_Args.make()
      destroy.event = event
      free(destroy)
    }
    var wait = CPJRT_Event_Await_Args.make()
    wait.event = event
    try call(&wait)
  }

  private func code(of error: OpaquePointer) -> Int {
    var arguments = CPJRT_Error_GetCode_Args.make()
    arguments.error = error
    let failed = api.pointee.PJRT_Error_GetCode(&arguments) != nil
    return failed ? 2 : Int(arguments.code)
  }

  private func message(of error: OpaquePointer) -> String {
    var arguments = CPJRT_Error_Message_Args.make()
    arguments.error = error
    api.pointee.PJRT_Error_Message(&arguments)
    return Self.string(arguments.message, arguments.message_size)
  }

  private func destroy(_ error: OpaquePointer) {
    var arguments = CPJRT_Error_Destroy_Args.make()
    arguments.error = error
    api.pointee.PJRT_Error_Destroy(&arguments)
  }

  /// The text of so many bytes, which no zero ends.
  static func string(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
