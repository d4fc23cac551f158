using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Declarations;

/// <summary>One C declaration from a page's syntax section.</summary>
internal abstract record CDeclaration(string Name);

internal sealed record CFunction(CType ReturnType, string Name, EquatableArray<CParameter> Parameters) : CDeclaration(Name);

internal sealed record CParameter(CType Type, string Name);

/// <summary><c>typedef struct tag { … } NAME, *LPNAME;</c></summary>
internal sealed record CTypedef(CAggregate Aggregate, string Name) : CDeclaration(Name)
{
    /// <summary>The name after <c>struct</c>; empty for a structure without one.</summary>
    public string Tag { get; init; } = string.Empty;
}

/// <summary><c>typedef void (CALLBACK *NAME)(…);</c></summary>
internal sealed record CCallback(CType ReturnType, string Name, EquatableArray<CParameter> Parameters) : CDeclaration(Name);

/// <summary><c>#define NAME 12</c></summary>
internal sealed record CDefine(string Name, uint Value) : CDeclaration(Name);

/// <summary>The members between a structure's or a union's braces.</summary>
internal sealed record CAggregate(bool IsUnion, EquatableArray<CMember> Members);

/// <summary>A member: a field with a type, or a nested aggregate (with an empty name when it is anonymous).</summary>
internal sealed record CMember(string Name, CType? Type, CAggregate? Aggregate);
