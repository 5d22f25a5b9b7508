import ArgumentParser
import Exhibits

extension Scale: ExpressibleByArgument {}
