import Book
import Foundation
import Testing

/// The book stands alone: every link lands in it, and nothing is fetched.
@Suite struct BookLinksTests {
  private let html: String

  init() throws { html = try CommittedResults.html.get() }

  @Test func everyLinkLandsOnOneElement() throws {
    let identifiers = try html.matches(of: #"\sid="([^"]+)""#)
    #expect(Set(identifiers).count == identifiers.count)
    let known = Set(identifiers)
    let targets = try html.matches(of: ##"href="#([^"]+)""##)
    #expect(targets.count > 2000)
    // `/all` is the script's own: all pages at once.
    let lost = Set(targets).subtracting(known).subtracting(["/all"])
    #expect(lost.isEmpty, "\(lost.sorted().prefix(5))")
  }

  @Test func nothingIsFetched() throws {
    let sources = try html.matches(
      of: #"<(?:script|img|link|iframe|object|embed)[^>]*\s(?:src|href)="([^"]*)""#)
    #expect(sources.isEmpty)
    #expect(!html.contains("@import"))
    // What gnuplot names is an element of the page; its rasters are in the SVG itself.
    let outside = try html.matches(of: ##"(?:href=|url\()["']?((?!#|data:|["'])[^"')\s>]+)"##)
    #expect(outside.isEmpty, "\(outside.prefix(3))")
  }

  @Test func theSameResultsGiveTheSameBytes() throws {
    let again = try Book(CommittedResults.read(.paper), selfCheckLine: CommittedResults.line)
      .html()
    // The whole text would be printed on a failure.
    let isSame = again == html
    #expect(isSame)
  }

  @Test func reducedScaleTellsDirections() throws {
    let reduced = try Book(CommittedResults.read(.reduced), selfCheckLine: "").html()
    #expect(reduced.contains(">Directions</h2>"))
    let known = Set(try reduced.matches(of: #"\sid="([^"]+)""#))
    let targets = Set(try reduced.matches(of: ##"href="#([^"]+)""##))
    #expect(targets.subtracting(known) == ["/all"])
  }
}
