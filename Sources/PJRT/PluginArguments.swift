import CPJRT

/// A structure of the API: zeros, but for its own size.
///
/// A plugin that is newer reads no further than that size, and one that is older ignores what it
/// doesn't know.
protocol SizedStructure {
  init()
  var struct_size: Int { get set }
}

extension SizedStructure {
  /// Zeros, with the size set.
  static func make() -> Self {
    var structure = Self()
    structure.struct_size = MemoryLayout<Self>.size
    return structure
  }
}

extension CPJRT_NamedValue: SizedStructure {}
extension CPJRT_Program: SizedStructure {}
extension CPJRT_ExecuteOptions: SizedStructure {}
extension CPJRT_Error_Destroy_Args: SizedStructure {}
extension CPJRT_Error_Message_Args: SizedStructure {}
extension CPJRT_Error_GetCode_Args: SizedStructure {}

/// The structure that a function of the API takes, which gives an error or nil.
protocol PluginArguments: SizedStructure {
  typealias Function = (UnsafeMutablePointer<Self>?) -> OpaquePointer?

  /// The function in a plugin's table; nil where the table has none.
  static func function(in api: CPJRT_Api) -> Function?
}

extension PluginArguments {
  /// The function's name in the API, for messages: the structure's, as all of them are named.
  static var functionName: String {
    String("\(Self.self)".dropFirst().dropLast("_Args".count))
  }
}

extension CPJRT_Plugin_Initialize_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Plugin_Initialize }
}

extension CPJRT_Plugin_Attributes_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Plugin_Attributes }
}

extension CPJRT_Event_Destroy_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Event_Destroy }
}

extension CPJRT_Event_Await_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Event_Await }
}

extension CPJRT_Client_Create_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Client_Create }
}

extension CPJRT_Client_Destroy_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Client_Destroy }
}

extension CPJRT_Client_PlatformName_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Client_PlatformName }
}

extension CPJRT_Client_PlatformVersion_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Client_PlatformVersion }
}

extension CPJRT_Client_AddressableDevices_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Client_AddressableDevices }
}

extension CPJRT_Device_GetDescription_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Device_GetDescription }
}

extension CPJRT_DeviceDescription_Kind_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_DeviceDescription_Kind }
}

extension CPJRT_Client_Compile_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Client_Compile }
}

extension CPJRT_TopologyDescription_Create_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_TopologyDescription_Create }
}

extension CPJRT_TopologyDescription_Destroy_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_TopologyDescription_Destroy }
}

extension CPJRT_Compile_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Compile }
}

extension CPJRT_Executable_OptimizedProgram_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Executable_OptimizedProgram }
}

extension CPJRT_LoadedExecutable_Destroy_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_LoadedExecutable_Destroy }
}

extension CPJRT_LoadedExecutable_GetExecutable_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_LoadedExecutable_GetExecutable }
}

extension CPJRT_Executable_Destroy_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Executable_Destroy }
}

extension CPJRT_Executable_NumOutputs_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Executable_NumOutputs }
}

extension CPJRT_LoadedExecutable_Execute_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_LoadedExecutable_Execute }
}

extension CPJRT_Client_BufferFromHostBuffer_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Client_BufferFromHostBuffer }
}

extension CPJRT_Buffer_Destroy_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Buffer_Destroy }
}

extension CPJRT_Buffer_ElementType_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Buffer_ElementType }
}

extension CPJRT_Buffer_Dimensions_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Buffer_Dimensions }
}

extension CPJRT_Buffer_IsDeleted_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Buffer_IsDeleted }
}

extension CPJRT_Buffer_ToHostBuffer_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Buffer_ToHostBuffer }
}

extension CPJRT_Buffer_UnsafePointer_Args: PluginArguments {
  static func function(in api: CPJRT_Api) -> Function? { api.PJRT_Buffer_UnsafePointer }
}
