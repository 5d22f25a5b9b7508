import Measurements

/// A measurement of a trained run; Foundation has another type that is called Measurement.
package typealias NetworkMeasurement = Measurements.Measurement
