import CPJRT

/// A type of numbers that are copied to and from a device.
package protocol HostElement: BitwiseCopyable {
  /// The number of `PJRT_Buffer_Type`.
  static var bufferType: Int { get }
}

extension Float: HostElement {
  /// IEEE 754 numbers of 32 bits.
  package static var bufferType: Int { CPJRT_Buffer_Type_F32 }
}

extension Double: HostElement {
  /// IEEE 754 numbers of 64 bits.
  package static var bufferType: Int { CPJRT_Buffer_Type_F64 }
}

extension UInt8: HostElement {
  /// Bytes.
  package static var bufferType: Int { CPJRT_Buffer_Type_U8 }
}

extension Int32: HostElement {
  /// Signed integers of 32 bits.
  package static var bufferType: Int { CPJRT_Buffer_Type_S32 }
}

extension UInt32: HostElement {
  /// Unsigned integers of 32 bits.
  package static var bufferType: Int { CPJRT_Buffer_Type_U32 }
}

extension UInt64: HostElement {
  /// Unsigned integers of 64 bits.
  package static var bufferType: Int { CPJRT_Buffer_Type_U64 }
}
