using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>The base class of all requests that a proxy can get, and how it is answered.</summary>
/// <param name="LineClass">The class of the line that the request came on.</param>
internal sealed record ProxyBaseItem(
    string TypeName,
    string Structure,
    int FixedSize,
    string LineClass,
    string ResponseExport,
    string ErrorEnum,
    string UnheardError,
    string AbandonedError,
    EquatableArray<ViewProperty> Properties,
    EquatableArray<ProxyKind> Kinds,
    Documentation Docs) : ApiItem("Proxy", TypeName)
{
    /// <summary>Where the number lies that tells the kinds apart.</summary>
    public int KindOffset { get; init; }
}

/// <summary>One kind of request.</summary>
/// <param name="Constant">The member of the request enum, with its type.</param>
internal sealed record ProxyKind(string Constant, string TypeName);

/// <summary>The class of one kind of request.</summary>
/// <param name="Outputs">What the handler answers with, one parameter of <c>Complete</c> each.</param>
internal sealed record ProxyRequestItem(
    string TypeName, string Base, string LineClass, string Constant, EquatableArray<ViewProperty> Properties, EquatableArray<ProxyOutput> Outputs, string Summary)
    : ApiItem("Proxy", TypeName);

internal enum ProxyOutputKind
{
    /// <summary>A handle or a number.</summary>
    Value,

    /// <summary>A structure of fixed size with dwTotalSize set by TAPI and dwNeededSize and dwUsedSize by the handler.</summary>
    Sized,

    /// <summary>A structure with data behind it, as bytes that begin with the structure.</summary>
    Block,

    /// <summary>Bytes as many as a size member says.</summary>
    Bytes,
}

internal sealed record ProxyOutput(ProxyOutputKind Kind, string Name, string Type, int Offset, int Size, int SizeOffset, string Summary)
{
    /// <summary>The class that fills a structure with data.</summary>
    public string? ParameterObject { get; init; }
}
