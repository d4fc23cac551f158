using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

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
    EnumMember? UnheardError,
    EnumMember? AbandonedError,
    EquatableArray<ViewProperty> Properties,
    EquatableArray<ProxyKind> Kinds,
    Documentation Docs) : ApiItem("Proxy", TypeName)
{
    /// <summary>The offset of the number that says the kind of request.</summary>
    public int KindOffset { get; init; }
}

/// <summary>One kind of request.</summary>
/// <param name="Constant">The member of the request enum.</param>
internal sealed record ProxyKind(EnumMember Constant, string TypeName);

/// <summary>The class of one kind of request.</summary>
/// <param name="Outputs">What the handler answers with, one parameter of <c>Complete</c> each.</param>
internal sealed record ProxyRequestItem(
    string TypeName,
    string Base,
    string LineClass,
    EnumMember Constant,
    EquatableArray<ViewProperty> Properties,
    EquatableArray<ProxyOutput> Outputs,
    PageText Summary) : ApiItem("Proxy", TypeName);

/// <summary>Something that a handler answers with.</summary>
/// <param name="Offset">Where it belongs in the request.</param>
internal abstract record ProxyOutput(string Name, int Offset, PageText Summary);

/// <summary>A handle or a number.</summary>
internal sealed record ProxyValue(string Name, int Offset, ResolvedType Type, PageText Summary) : ProxyOutput(Name, Offset, Summary);

/// <summary>A structure of fixed size.</summary>
internal sealed record ProxyRecord(string Name, int Offset, RecordType Type, PageText Summary) : ProxyOutput(Name, Offset, Summary);

/// <summary>A structure that says its own size, with the data after it.</summary>
/// <param name="Size">The size of the structure alone.</param>
/// <param name="ParameterObject">The class that fills the structure and its data; null where the handler gives their bytes.</param>
internal sealed record ProxyBlock(
    string Name, int Offset, int Size, string? ParameterObject, PageText Summary) : ProxyOutput(Name, Offset, Summary);

/// <summary>As many bytes as a member of the request says.</summary>
/// <param name="SizeOffset">The offset of that member.</param>
internal sealed record ProxyBytes(string Name, int Offset, int SizeOffset, PageText Summary) : ProxyOutput(Name, Offset, Summary);
