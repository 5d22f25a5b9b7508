/// What stands before a JPEG file's data: segments, each a marker and its length (ITU T.81, B.1).
enum JPEGHeader {
  /// The bytes without those between the segments before the first scan that belong to none, and
  /// how many those are.
  ///
  /// A decoder passes over them, but after its first warning it says no more, of missing rows
  /// neither.
  static func withoutStrayBytes(_ bytes: [UInt8]) -> (bytes: [UInt8], stray: Int) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return (bytes, 0) }
    var kept: [UInt8] = [0xFF, 0xD8]
    var stray = 0
    var place = 2
    while let marker = nextMarker(in: bytes, from: place) {
      stray += marker - place
      let code = bytes[marker + 1]
      // Start of scan, and the end: what follows isn't made of segments.
      guard code != 0xDA, code != 0xD9, marker + 4 <= bytes.count else {
        return stray == 0 ? (bytes, 0) : (kept + bytes[marker...], stray)
      }
      // Markers without a segment.
      let isAlone = code == 0x01 || (0xD0...0xD8).contains(code)
      let length = isAlone ? 0 : Int(bytes[marker + 2]) << 8 | Int(bytes[marker + 3])
      let end = min(marker + 2 + length, bytes.count)
      kept += bytes[marker..<end]
      place = end
    }
    return (bytes, 0)
  }

  /// Where the next marker is: 0xFF and what is neither 0 nor another 0xFF, which may fill.
  private static func nextMarker(in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 0xFF, bytes[place + 1] != 0, bytes[place + 1] != 0xFF { return place }
      place += 1
    }
    return nil
  }
}
