import Datasets
import Training

extension CIFARSpecification.Source {
  /// Which files a request is for that doesn't say it: the published ones where they are in the
  /// library's folders, the images as JPEG files where only those are, and the published ones
  /// again, as what is missing, where neither is.
  ///
  /// No file is read. The two are different data with digests of their own, so their runs have
  /// different keys.
  package static func available(in data: DataLibrary) -> CIFARSpecification.Source {
    [.ten, .tenAsJPEG].first { source in
      guard let entry = try? DataCatalogue.entry(named: source.rawValue) else { return false }
      return data.folders.status(of: entry).summary == .present
    } ?? .ten
  }
}

extension ExhibitResults {
  /// What to say of images that aren't the published ones; nothing where all are.
  package var imageNotes: [String] {
    let isEncoded = cells.lazy.flatMap(\.work).contains { work in
      guard case .cifar(let cifar) = work.run.data else { return false }
      return cifar.source == .tenAsJPEG
    }
    return isEncoded
      ? [
        """
        The images are CIFAR-10 (JPEG): the same photographs, encoded once more, so that pixels \
        are near the published ones and not the same. Where the folder of `--data` has the \
        published files, they are taken instead.
        """
      ] : []
  }
}
