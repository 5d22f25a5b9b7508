// One request over HTTP(S), written to a partial file as it arrives.

import Foundation
import FoundationNetworking
import Synchronization

/// Why one request did not bring the whole file.
enum HTTPFailure: Error {
  /// The server has no such file, or refuses it: asking again is no use.
  case refused(status: Int)
  /// The partial file doesn't fit what the server has: start over.
  case rangeRefused
  /// The connection or the server failed: ask again later.
  case interrupted(reason: String)
  /// It has more bytes than the file can have.
  case tooLong(most: Int64)
  /// The bytes can't be written.
  case local(DatasetError)
}

/// The delegate of one request: writes to the partial file and resumes the waiting task at the end.
final class HTTPTransfer: NSObject, URLSessionDataDelegate {
  private struct State {
    var continuation: CheckedContinuation<Void, any Error>?
    var failure: HTTPFailure?
    var expected: Int64?
    var received: Int64 = 0
  }

  private let partial: PartialFile
  private let most: Int64
  private let onProgress: @Sendable (_ received: Int64, _ total: Int64?) -> Void
  private let state = Mutex(State())

  private init(
    _ partial: PartialFile, most: Int64, _ onProgress: @escaping @Sendable (Int64, Int64?) -> Void
  ) {
    self.partial = partial
    self.most = most
    self.onProgress = onProgress
  }

  /// Fetches what `partial` lacks of `url`, or all of it where the server can't resume.
  ///
  /// - Parameters:
  ///   - most: how many bytes the file has at most.
  ///   - stall: seconds without a byte after which the connection counts as lost.
  /// - Throws: `HTTPFailure`, or `CancellationError`.
  static func fetch(
    _ url: URL, into partial: PartialFile, most: Int64, stall: Double,
    onProgress: @escaping @Sendable (_ received: Int64, _ total: Int64?) -> Void
  ) async throws {
    let transfer = HTTPTransfer(partial, most: most, onProgress)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = stall
    let session = URLSession(configuration: configuration, delegate: transfer, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    var request = URLRequest(url: url)
    request.cachePolicy = .reloadIgnoringLocalCacheData
    // The digest is of the file as stored: no compression on the way.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    let present = partial.byteCount()
    if present > 0 {
      request.setValue("bytes=\(present)-", forHTTPHeaderField: "Range")
    }
    let task = session.dataTask(with: request)
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        transfer.state.withLock { $0.continuation = continuation }
        task.resume()
      }
    } onCancel: {
      task.cancel()
    }
    try Task.checkCancellation()
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let failure = accept(response)
    state.withLock { $0.failure = failure }
    completionHandler(failure == nil ? .allow : .cancel)
  }

  /// Judges the answer's head and prepares the partial file for its body.
  private func accept(_ response: URLResponse) -> HTTPFailure? {
    guard let response = response as? HTTPURLResponse else {
      return .interrupted(reason: "not an answer over HTTP")
    }
    switch response.statusCode {
    case 206:
      let present = partial.byteCount()
      let range = response.value(forHTTPHeaderField: "Content-Range") ?? ""
      guard range.hasPrefix("bytes \(present)-") else {
        return present > 0 ? .rangeRefused : .refused(status: 206)
      }
    case 200:
      do {
        try partial.clear()
      } catch let error as DatasetError {
        return .local(error)
      } catch {
        return .interrupted(reason: error.localizedDescription)
      }
    case 416 where partial.byteCount() > 0: return .rangeRefused
    case 408, 425, 429, 500...:
      return .interrupted(reason: "the server answers \(response.statusCode)")
    default: return .refused(status: response.statusCode)
    }
    let present = partial.byteCount()
    let length = response.expectedContentLength
    let isPlain = response.value(forHTTPHeaderField: "Content-Encoding") == nil
    if isPlain, length > most - present { return .tooLong(most: most) }
    state.withLock {
      $0.received = present
      $0.expected = length >= 0 && isPlain ? present + length : nil
    }
    return nil
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    do {
      try data.withUnsafeBytes { try partial.append($0) }
    } catch {
      let failure = (error as? DatasetError).map { HTTPFailure.local($0) }
      state.withLock {
        $0.failure = failure ?? .interrupted(reason: error.localizedDescription)
      }
      dataTask.cancel()
      return
    }
    let (received, expected) = state.withLock {
      $0.received += Int64(data.count)
      return ($0.received, $0.expected)
    }
    if received > most {
      state.withLock { $0.failure = .tooLong(most: most) }
      dataTask.cancel()
      return
    }
    onProgress(received, expected)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    let (continuation, failure) = state.withLock { state in
      let continuation = state.continuation
      state.continuation = nil
      if state.failure == nil {
        if let error {
          state.failure = .interrupted(reason: error.localizedDescription)
        } else if let expected = state.expected, state.received != expected {
          state.failure = .interrupted(
            reason: "the connection ended after \(state.received) of \(expected) bytes")
        }
      }
      return (continuation, state.failure)
    }
    if let failure {
      continuation?.resume(throwing: failure)
    } else {
      continuation?.resume()
    }
  }
}
