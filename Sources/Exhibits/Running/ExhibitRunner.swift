import Datasets
import Reports
import ResultStore
import Scheduling
import Training

/// Runs exhibits: obtains their runs and measurements, then judges and draws what they gave.
package struct ExhibitRunner: Sendable {
  /// What an exhibit came to.
  package struct Outcome: Sendable {
    /// The report.
    package let report: ExhibitReport
    /// The drawing, where the exhibit has one and its runs allow it.
    package let figure: Figure?
    /// Whether what would be drawn can't be told, for want of weights or values.
    package let lacksWeights: Bool
    /// The runs and measurements that could not be done: the reason by key.
    package let failures: [String: String]
  }

  private let scheduler: WorkScheduler
  private let published: PublishedCatalogue
  private let family: PaperFamily
  private let notes: [String]

  /// Creates a runner.
  ///
  /// - Parameters:
  ///   - scheduler: trains and measures what the cache lacks.
  ///   - published: the papers' numbers.
  ///   - family: the reports of the same papers, whose tests are made together with these.
  ///   - notes: what each report says after its exhibit's own notes.
  package init(
    scheduler: WorkScheduler, published: PublishedCatalogue,
    family: PaperFamily = .none, notes: [String] = []
  ) {
    self.notes = notes
    self.scheduler = scheduler
    self.published = published
    self.family = family
  }

  /// Obtains all work of `plan` and reports on it.
  ///
  /// - Parameters:
  ///   - plan: the exhibit.
  ///   - isForced: whether what the cache has is done again.
  /// - Throws: `SchedulingError.interrupted` when the scheduler's stop flag ended it early; and
  ///   whatever the cache, the published numbers or the exhibit throw.
  package func run(_ plan: ExhibitPlan, isForced: Bool = false) throws -> Outcome {
    let title = plan.exhibit.id.description
    let published = try plan.exhibit.published(in: published)
    let summary = try scheduler.obtain(
      plan.work, need: isForced ? .training : .metrics, title: title)
    guard !summary.wasStopped else { throw SchedulingError.interrupted }
    let metrics = try scheduler.store.metrics(for: plan.work.map(\.key))
    let builder = builder(
      plan, published: published, metrics: metrics, failures: summary.failures)
    let claims = try completing(plan) { try plan.exhibit.claims(builder.results) }
    let figure = try completing(plan) { try plan.exhibit.figure(builder.results) }
    let notes = [
      claims.reason.map { "The claims are not judged: \($0)." },
      figure.reason.map { "The figure is not drawn anew: \($0)." },
    ]
    let others = family.p(besides: plan.exhibit.id)
    return Outcome(
      report: try builder.report(
        judging: claims.value ?? [], among: others, notes: self.notes + notes.compactMap { $0 }),
      figure: figure.value.flatMap { $0 }, lacksWeights: figure.reason != nil,
      failures: summary.failures)
  }

  /// Reports on `plan` from the cache and `metrics`, without training or drawing: see
  /// ``outcome(on:from:and:published:family:draws:)``.
  package static func report(
    on plan: ExhibitPlan, from store: ResultStore?, and metrics: [String: [String: Double]],
    published: PublishedCatalogue,
    family: PaperFamily = .none
  ) throws -> ExhibitReport? {
    try outcome(
      on: plan, from: store, and: metrics, published: published, family: family,
      draws: false)?.report
  }

  /// Reports on `plan` from the cache and `metrics`, without training; nil when a result is
  /// missing.
  ///
  /// A drawing that needs weights or values which aren't there is left out.
  ///
  /// - Parameter metrics: results from elsewhere, such as the ledger, by key.
  package static func outcome(
    on plan: ExhibitPlan, from store: ResultStore?, and metrics: [String: [String: Double]],
    published catalogue: PublishedCatalogue,
    family: PaperFamily = .none, draws: Bool = true
  ) throws -> Outcome? {
    let keys = plan.work.map(\.key)
    let published = try plan.exhibit.published(in: catalogue)
    let stored = try store?.metrics(for: keys) ?? [:]
    let metrics = metrics.merging(stored) { _, stored in stored }
    guard !keys.isEmpty, keys.allSatisfy({ metrics[$0] != nil }) else { return nil }
    let results = ExhibitResults(
      request: plan.request, published: published, cells: plan.cells, metrics: metrics,
      bytes: { key in
        guard let bytes = try store?.weights(for: key) else {
          throw SchedulingError.bytesMissing(key: key)
        }
        return bytes
      })
    let builder = ReportBuilder(plan: plan, published: published, results: results, failures: [:])
    let others = family.p(besides: plan.exhibit.id)
    var figure: Figure?
    var lacksWeights = false
    do {
      figure = draws ? try plan.exhibit.figure(results) : nil
    } catch is SchedulingError {
      lacksWeights = true
    }
    let report: ExhibitReport
    do {
      report = try builder.report(judging: try plan.exhibit.claims(results), among: others)
    } catch let error as SchedulingError {
      report = try builder.report(
        judging: [], among: others, notes: ["The claims are not judged: \(error)."])
    }
    return Outcome(report: report, figure: figure, lacksWeights: lacksWeights, failures: [:])
  }

  private func builder(
    _ plan: ExhibitPlan, published: PublishedExhibit, metrics: [String: [String: Double]],
    failures: [String: String]
  ) -> ReportBuilder {
    let store = scheduler.store
    let results = ExhibitResults(
      request: plan.request, published: published, cells: plan.cells, metrics: metrics,
      bytes: { key in
        if let bytes = try store.weights(for: key) { return bytes }
        if let reason = failures[key] { throw SchedulingError.workFailed(key: key, reason: reason) }
        throw SchedulingError.bytesMissing(key: key)
      })
    return ReportBuilder(plan: plan, published: published, results: results, failures: failures)
  }

  /// What `body` gives, once the weights and values that it draws are there.
  ///
  /// Runs without weights are trained for it, and measurements without values made (the ledger has
  /// only metrics); one that can't be leaves a reason in place of a value.
  private func completing<Value>(
    _ plan: ExhibitPlan, _ body: () throws -> Value
  ) throws -> (value: Value?, reason: String?) {
    while true {
      do {
        return (try body(), nil)
      } catch SchedulingError.bytesMissing(let key) {
        guard let work = plan.work.first(where: { $0.key == key }) else {
          throw SchedulingError.bytesMissing(key: key)
        }
        let summary = try scheduler.obtain(
          [work], need: .weights, title: plan.exhibit.id.description)
        if summary.wasStopped { throw SchedulingError.interrupted }
        if let reason = summary.failures[key] {
          return (nil, SchedulingError.workFailed(key: key, reason: reason).description)
        }
      } catch let error as SchedulingError {
        guard case .workFailed = error else { throw error }
        return (nil, error.description)
      }
    }
  }
}
