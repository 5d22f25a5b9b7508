extension StepList {
  /// Puts the steps into the order that needs less memory, of the order of creation and a
  /// ``Scheduler``'s.
  mutating func schedule() {
    let scheduler = Scheduler(steps, kept: kept, row: row)
    let order = scheduler.order()
    if scheduler.peak(of: order) < scheduler.peak(of: Array(order.indices)) { reorder(order) }
  }
}
