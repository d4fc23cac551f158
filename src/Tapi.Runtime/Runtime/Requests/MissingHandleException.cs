namespace Tapi.Runtime.Requests;

/// <summary>TAPI reported a success, but left the handle of the object zero.</summary>
internal sealed class MissingHandleException(string function)
    : TapiException(function, null, null, $"{function} succeeded, but TAPI gave no handle.");
