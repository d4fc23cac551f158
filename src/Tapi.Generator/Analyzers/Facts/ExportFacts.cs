using System.Collections.Immutable;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Facts;

/// <summary>The encoding of an export's text, in parameters and in the structures that they point to.</summary>
internal enum ExportEncoding
{
    /// <summary>The function has no A and W forms.</summary>
    None,

    Ansi,
    Unicode,
}

/// <summary>One export of tapi32.dll: its page, and its types in its own encoding.</summary>
internal sealed record ExportFacts(
    string Name,
    FunctionModel Function,
    ExportEncoding Encoding,
    ImmutableArray<ParameterFacts> Parameters,
    ResolvedType Return,
    bool ReturnsRequestId)
{
    public ParameterFacts? Parameter(int ordinal) => ordinal >= 0 && ordinal < Parameters.Length ? Parameters[ordinal] : null;
}

/// <summary>One parameter of an export.</summary>
/// <param name="IsWrittenLater">Whether TAPI writes it only after the call returned, before the function's message arrives.</param>
internal sealed record ParameterFacts(ParameterModel Model, ResolvedType Type, bool IsWrittenLater)
{
    public string Name => Model.Name;

    /// <summary>Whether TAPI writes to it, at once or later.</summary>
    /// <summary>Whether TAPI writes one number of 32 bits to it, such as a handle.</summary>
    public bool Is32BitOutput => IsOutput && Type.Kind is CTypeKind.Handle or CTypeKind.UInt32 or CTypeKind.Int32;

    public bool IsOutput => Model.Direction != Direction.In && Type.IsPointer;

    /// <summary>The C type as the page writes it.</summary>
    public string CType => Model.Type.Name + new string('*', Model.Type.Pointers);
}
