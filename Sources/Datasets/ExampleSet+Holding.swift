extension ExampleSet {
  /// The set with its images decoded and in memory, as bytes; another set as it is.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func held() throws -> ExampleSet {
    guard case .streamed(let images) = features else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(features.count)
    for index in 0..<images.count { bytes += try images.planes(of: index) }
    return ExampleSet(
      name: name, featureShape: featureShape, features: .bytes(bytes), targets: targets,
      derivatives: derivatives)
  }
}
