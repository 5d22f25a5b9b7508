// The part of the PJRT C API that this package calls, in declarations of its own.
//
// Names of fields and their order are those of OpenXLA's xla/pjrt/c/pjrt_c_api.h (Apache-2.0), of
// which nothing is copied: a plugin and its caller share a binary layout, no source. LayoutTests
// holds every offset and size here against the official header wherever a plugin ships it.
//
// Each function takes one structure, whose first field is its size as the caller knows it, and
// gives an error or NULL. "out" marks what the plugin fills in.
#ifndef CPJRT_PJRT_H
#define CPJRT_PJRT_H

#include "buffer.h"
#include "client.h"
#include "executable.h"
#include "plugin.h"
#include "topology.h"

// The table of functions, as far as the last one that is called. Those without a type are not.
typedef struct CPJRT_Api {
  size_t struct_size;
  void *extension_start;
  CPJRT_Api_Version pjrt_api_version;
  void (*PJRT_Error_Destroy)(CPJRT_Error_Destroy_Args *);
  void (*PJRT_Error_Message)(CPJRT_Error_Message_Args *);
  CPJRT_Error *(*PJRT_Error_GetCode)(CPJRT_Error_GetCode_Args *);
  CPJRT_Error *(*PJRT_Plugin_Initialize)(CPJRT_Plugin_Initialize_Args *);
  CPJRT_Error *(*PJRT_Plugin_Attributes)(CPJRT_Plugin_Attributes_Args *);
  CPJRT_Error *(*PJRT_Event_Destroy)(CPJRT_Event_Destroy_Args *);
  void *PJRT_Event_IsReady, *PJRT_Event_Error;
  CPJRT_Error *(*PJRT_Event_Await)(CPJRT_Event_Await_Args *);
  void *PJRT_Event_OnReady;
  CPJRT_Error *(*PJRT_Client_Create)(CPJRT_Client_Create_Args *);
  CPJRT_Error *(*PJRT_Client_Destroy)(CPJRT_Client_Destroy_Args *);
  CPJRT_Error *(*PJRT_Client_PlatformName)(CPJRT_Client_PlatformName_Args *);
  void *PJRT_Client_ProcessIndex;
  CPJRT_Error *(*PJRT_Client_PlatformVersion)(CPJRT_Client_PlatformVersion_Args *);
  void *PJRT_Client_Devices;
  CPJRT_Error *(*PJRT_Client_AddressableDevices)(CPJRT_Client_AddressableDevices_Args *);
  void *PJRT_Client_LookupDevice, *PJRT_Client_LookupAddressableDevice,
      *PJRT_Client_AddressableMemories;
  CPJRT_Error *(*PJRT_Client_Compile)(CPJRT_Client_Compile_Args *);
  void *PJRT_Client_DefaultDeviceAssignment;
  CPJRT_Error *(*PJRT_Client_BufferFromHostBuffer)(CPJRT_Client_BufferFromHostBuffer_Args *);
  void *PJRT_DeviceDescription_Id, *PJRT_DeviceDescription_ProcessIndex,
      *PJRT_DeviceDescription_Attributes;
  CPJRT_Error *(*PJRT_DeviceDescription_Kind)(CPJRT_DeviceDescription_Kind_Args *);
  void *PJRT_DeviceDescription_DebugString, *PJRT_DeviceDescription_ToString;
  CPJRT_Error *(*PJRT_Device_GetDescription)(CPJRT_Device_GetDescription_Args *);
  void *PJRT_Device_IsAddressable, *PJRT_Device_LocalHardwareId, *PJRT_Device_AddressableMemories,
      *PJRT_Device_DefaultMemory, *PJRT_Device_MemoryStats, *PJRT_Memory_Id, *PJRT_Memory_Kind,
      *PJRT_Memory_DebugString, *PJRT_Memory_ToString, *PJRT_Memory_AddressableByDevices;
  CPJRT_Error *(*PJRT_Executable_Destroy)(CPJRT_Executable_Destroy_Args *);
  void *PJRT_Executable_Name, *PJRT_Executable_NumReplicas, *PJRT_Executable_NumPartitions;
  CPJRT_Error *(*PJRT_Executable_NumOutputs)(CPJRT_Executable_NumOutputs_Args *);
  void *PJRT_Executable_SizeOfGeneratedCodeInBytes, *PJRT_Executable_GetCostAnalysis,
      *PJRT_Executable_OutputMemoryKinds;
  CPJRT_Error *(*PJRT_Executable_OptimizedProgram)(CPJRT_Executable_OptimizedProgram_Args *);
  void *PJRT_Executable_Serialize;
  CPJRT_Error *(*PJRT_LoadedExecutable_Destroy)(CPJRT_LoadedExecutable_Destroy_Args *);
  CPJRT_Error *(*PJRT_LoadedExecutable_GetExecutable)(CPJRT_LoadedExecutable_GetExecutable_Args *);
  void *PJRT_LoadedExecutable_AddressableDevices, *PJRT_LoadedExecutable_Delete,
      *PJRT_LoadedExecutable_IsDeleted;
  CPJRT_Error *(*PJRT_LoadedExecutable_Execute)(CPJRT_LoadedExecutable_Execute_Args *);
  void *PJRT_Executable_DeserializeAndLoad, *PJRT_LoadedExecutable_Fingerprint;
  CPJRT_Error *(*PJRT_Buffer_Destroy)(CPJRT_Buffer_Destroy_Args *);
  CPJRT_Error *(*PJRT_Buffer_ElementType)(CPJRT_Buffer_ElementType_Args *);
  CPJRT_Error *(*PJRT_Buffer_Dimensions)(CPJRT_Buffer_Dimensions_Args *);
  void *PJRT_Buffer_UnpaddedDimensions, *PJRT_Buffer_DynamicDimensionIndices,
      *PJRT_Buffer_GetMemoryLayout, *PJRT_Buffer_OnDeviceSizeInBytes, *PJRT_Buffer_Device,
      *PJRT_Buffer_Memory, *PJRT_Buffer_Delete;
  CPJRT_Error *(*PJRT_Buffer_IsDeleted)(CPJRT_Buffer_IsDeleted_Args *);
  void *PJRT_Buffer_CopyToDevice;
  CPJRT_Error *(*PJRT_Buffer_ToHostBuffer)(CPJRT_Buffer_ToHostBuffer_Args *);
  void *PJRT_Buffer_IsOnCpu, *PJRT_Buffer_ReadyEvent;
  CPJRT_Error *(*PJRT_Buffer_UnsafePointer)(CPJRT_Buffer_UnsafePointer_Args *);
  void *PJRT_Buffer_IncreaseExternalReferenceCount, *PJRT_Buffer_DecreaseExternalReferenceCount,
      *PJRT_Buffer_OpaqueDeviceMemoryDataPointer, *PJRT_CopyToDeviceStream_Destroy,
      *PJRT_CopyToDeviceStream_AddChunk, *PJRT_CopyToDeviceStream_TotalBytes,
      *PJRT_CopyToDeviceStream_GranuleSize, *PJRT_CopyToDeviceStream_CurrentBytes;
  CPJRT_Error *(*PJRT_TopologyDescription_Create)(CPJRT_TopologyDescription_Create_Args *);
  CPJRT_Error *(*PJRT_TopologyDescription_Destroy)(CPJRT_TopologyDescription_Destroy_Args *);
  void *PJRT_TopologyDescription_PlatformName, *PJRT_TopologyDescription_PlatformVersion,
      *PJRT_TopologyDescription_GetDeviceDescriptions, *PJRT_TopologyDescription_Serialize,
      *PJRT_TopologyDescription_Attributes;
  CPJRT_Error *(*PJRT_Compile)(CPJRT_Compile_Args *);
} CPJRT_Api;

// What a plugin exports, under this name.
typedef const CPJRT_Api *(*CPJRT_GetPjrtApi)(void);

#endif
