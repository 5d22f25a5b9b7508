import ArgumentParser
import Exhibits
import Foundation
import Reports
import Scheduling

/// `replicate engine accept`.
struct EngineAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Hold a device's results against those of the processor's engine.",
    discussion: """
      Trains the six cells of \(exhibit) (\(reading)) on both, \(standardSeeds) seeds a side where \
      --seeds says no other number, and holds each mean against the other: equal where the 90 % \
      interval of their difference lies within the exhibit's margin. The result is written beside \
      the device's reports, which say it; until all are equal their cells don't count. What the \
      cache has isn't trained again.

      Exit status: 0 accepted, 1 not, 2 trouble.

      Examples:
        replicate engine accept --engine pjrt --plugin plugin.so --plan
        replicate engine accept --engine pjrt --plugin plugin.so --scale quick
      """)

  private static let exhibit = ExhibitID("varga", "table3")
  private static let reading = "as in the authors' code"
  private static let standardSeeds = 20

  @OptionGroup var options: RunOptions

  func validate() throws {
    guard options.device.engine == .pjrt else {
      throw ValidationError("a device is accepted, so name one: add --engine pjrt")
    }
    if options.part.isPart || options.force {
      throw ValidationError("all cells are compared; leave out --only, --cached and --force")
    }
  }

  func run() throws {
    let session = try ExhibitSession(options.settings())
    guard let engine = session.engine?.identity else { return }
    let request = session.request.with(seeds: options.plan.seeds ?? Self.standardSeeds)
    let exhibit = try session.lookup.exhibit(Self.exhibit)
    let device = try ExhibitPlan(exhibit, request).keeping(reading: Self.reading)
    let processor = try ExhibitPlan(exhibit, request.onTheProcessor).keeping(reading: Self.reading)
    if options.part.showsPlan {
      for plan in [processor, device] { try session.estimate(plan) }
      return
    }
    try ExhibitPlan.requireData(of: device.work, in: session.data)
    let store = try session.openCache()
    let summary = try session.scheduler(store).obtain(
      processor.work + device.work, title: "engine accept")
    if summary.wasStopped { throw SchedulingError.interrupted }
    let acceptance = try EngineAcceptance(
      processor, device, by: engine, reading: Self.reading,
      published: exhibit.published(in: session.lookup.published), store: store)
    let file = try acceptance.write(into: session.folder)
    switch options.format.format {
    case .text: Message.print(AcceptanceListing.text(acceptance))
    case .json: Message.print(try JSONText.of(acceptance))
    }
    Message.write("engine accept: wrote \(file.relativePath)")
    if let reason = summary.failures.values.min() {
      throw RequestError.failedRuns(Self.exhibit, count: summary.failures.count, reason: reason)
    }
    throw ExitCode(acceptance.isAccepted ? 0 : Message.differenceStatus)
  }
}
