using System.Globalization;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Analyzers.Signatures.Abi;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Without PreserveSig, the result becomes an exception, and the C# return value is an additional out parameter.</summary>
internal static class ResultParameter
{
    /// <summary>The number of parameters on the native side.</summary>
    public static int Count(TapiImport import) => import.Method.Parameters.Length + (Exists(import) ? 1 : 0);

    public static bool Exists(TapiImport import) => !import.PreservesSignature && !import.Method.ReturnsVoid;

    public static string Describe(TapiImport import) => Exists(import)
        ? $"{Count(import)}, with the one that PreserveSig = false makes of the result"
        : Count(import).ToString(CultureInfo.InvariantCulture);

    public static AbiShape? Of(TapiImport import, AbiReader reader) =>
        Exists(import) && reader.Result(import.Method) is { Kind: not AbiKind.Unknown } shape
            ? AbiShape.Pointer(PointerForm.Out, shape)
            : null;
}
