import Measurements

/// A measurement of a trained run; Foundation has another type of that name.
package typealias Measurement = Measurements.Measurement
