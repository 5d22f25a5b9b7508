// A small HTTP/1.1 server on 127.0.0.1, a connection a request, that can misbehave as networks do.

import Foundation
import Glibc
import Synchronization

/// How the server answers one request.
enum Answer: Sendable {
  /// The file, or the range asked for.
  case file
  /// The whole file, whatever range is asked for.
  case whole
  /// As `file`, but the connection ends after so many bytes of the body.
  case cut(after: Int)
  /// As `file`, but after so many bytes nothing more comes until the client goes away.
  case stall(after: Int)
  /// Other bytes instead of the file.
  case other([UInt8])
  /// No body, this status.
  case status(Int)
}

/// What a client asked for.
struct Request: Sendable, Hashable {
  let path: String
  /// The first byte of the range asked for; nil for the whole file.
  let start: Int?
}

/// Serves files by path; each path has a list of answers, of which the last one repeats.
final class LocalServer: Sendable {
  private struct State {
    var answers: [String: [Answer]]
    var requests: [Request] = []
  }

  private let files: [String: [UInt8]]
  private let state: Mutex<State>
  private let listener: Int32
  let port: Int

  struct SetUpError: Error {
    let step: String
    let code: Int32
  }

  /// Serves `files` until it goes; a path without answers gets `file`, one without a file 404.
  init(files: [String: [UInt8]], answers: [String: [Answer]] = [:]) throws {
    self.files = files
    state = Mutex(State(answers: answers))
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw SetUpError(step: "socket", code: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = listener
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 16) == 0
          && getsockname(socket, address, &length) == 0 ? 0 : errno
      }
    }
    guard code == 0 else { throw SetUpError(step: "bind", code: code) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        guard let server = self else {
          close(connection)
          return
        }
        Thread.detachNewThread {
          server.serve(connection)
          close(connection)
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// The address of the folder `name`, with the slash at its end.
  func address(_ name: String) -> String { "http://127.0.0.1:\(port)/\(name)/" }

  /// What was asked for so far.
  var requests: [Request] { state.withLock { $0.requests } }

  private func serve(_ connection: Int32) {
    guard let request = read(connection) else { return }
    let answer = state.withLock { state in
      state.requests.append(request)
      let answers = state.answers[request.path] ?? []
      if answers.count > 1 { state.answers[request.path] = Array(answers.dropFirst()) }
      return answers.first ?? .file
    }
    guard let file = files[request.path] else {
      return send(connection, head: "404 Not Found", [], of: 0)
    }
    switch answer {
    case .status(let status): send(connection, head: "\(status) Status", [], of: 0)
    case .other(let bytes): send(connection, head: "200 OK", bytes[...], of: bytes.count)
    case .whole: send(connection, head: "200 OK", file[...], of: file.count)
    case .file, .cut, .stall:
      let start = request.start ?? 0
      guard start < file.count else {
        return send(connection, head: "416 Range Not Satisfiable", [], of: 0)
      }
      let head =
        request.start == nil
        ? "200 OK"
        : "206 Partial Content\r\nContent-Range: bytes \(start)-\(file.count - 1)/\(file.count)"
      var body = file[start...]
      let length = body.count
      if case .cut(let count) = answer { body = body.prefix(count) }
      if case .stall(let count) = answer { body = body.prefix(count) }
      send(connection, head: head, body, of: length)
      if case .stall = answer {
        var byte: UInt8 = 0
        _ = recv(connection, &byte, 1, 0)
      }
    }
  }

  /// The path and the range of the request on `connection`.
  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      bytes += piece[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count == 3 else { return nil }
    let range = lines.first { $0.lowercased().hasPrefix("range: bytes=") }
    let start = range?.split(separator: "=").last.flatMap { Int($0.split(separator: "-")[0]) }
    return Request(path: String(words[1]), start: start)
  }

  private func send(_ connection: Int32, head: String, _ body: ArraySlice<UInt8>, of length: Int) {
    let text = "HTTP/1.1 \(head)\r\nContent-Length: \(length)\r\nConnection: close\r\n\r\n"
    var rest = (Array(text.utf8) + body)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { bytes in
        Glibc.send(connection, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }
}
