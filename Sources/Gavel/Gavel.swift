@_exported public import GavelLexicon
@_exported public import GavelScanning
@_exported public import GavelTranscript
