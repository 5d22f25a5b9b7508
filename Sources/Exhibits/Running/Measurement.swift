import Measurements

/// A measurement of a trained run; Foundation has another type of that name.
public typealias Measurement = Measurements.Measurement
