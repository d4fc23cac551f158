using Tapi.Recording.Signatures;

namespace Tapi.Recording.Writing;

/// <summary>An export that a program has asked for.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Signature">What its arguments are.</param>
/// <param name="Inner">The function that does the work.</param>
internal sealed record RecordedFunction(ulong Id, FunctionSignature Signature, nint Inner)
{
    /// <summary>By parameter: the secrets in its structure.</summary>
    public HiddenPair[][] Hidden { get; } =
        [.. Signature.Parameters.Select(parameter => SignatureTable.HiddenIn(parameter.Structure))];

    public bool OverwritesInputs { get; } = Signature.Parameters.Any(parameter => parameter is { IsInput: true, IsOutput: true });

    public int CallbackAt { get; } =
        Signature.Parameters.ToList().FindIndex(parameter => parameter.Shape == ParameterShape.Callback);

    /// <summary>Whether it takes back an application, with all that belongs to it.</summary>
    public bool EndsApplication { get; } =
        Signature.Ending == FunctionEnding.Releases && Signature.Parameters[0].Name.EndsWith("App", StringComparison.Ordinal);

    /// <summary>Whether it takes back a call, and nothing else.</summary>
    public bool EndsCall { get; } = Signature.Ending == FunctionEnding.Releases && Signature.Parameters[0].Name == "hCall";

    public bool IsPin(int parameter) => Signature.Parameters[parameter].Name.EndsWith("PIN", StringComparison.Ordinal);
}
