using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Writes the code that allocates native memory, with the names that are available at a place.</summary>
internal sealed class AllocationCode(SemanticModel model, int position, ImmutableDictionary<string, string?> properties)
{
    public SemanticModel Model { get; } = model;

    /// <summary>The class with AllocHGlobal; null where the project has none.</summary>
    public string? Marshal { get; } = Name(model, position, "System.Runtime.InteropServices.Marshal", "AllocHGlobal");

    /// <summary>The class with AllocZeroed; null where the framework or the language version does not support it.</summary>
    public string? Zeroed { get; } = model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        ? Name(model, position, "System.Runtime.InteropServices.NativeMemory", "AllocZeroed")
        : null;

    /// <summary>Whether TAPI writes one number of 32 bits, so that a wider variable gets it from there.</summary>
    public bool Is32Bits { get; } = properties.ContainsKey(FixProperties.Is32Bits);

    private string Message => properties.TryGetValue(FixProperties.Message, out var name) && name is not null ? name : "reply";

    /// <summary>A comment about who frees the memory and when, which only the code that gets the message knows.</summary>
    /// <param name="method">What frees it.</param>
    public string Comment(string method) => Message.EndsWith("_REPLY", StringComparison.Ordinal)
        ? $"Free it with {method} when the {Message} with this request identifier has come."
        : $"Free it with {method} when the {Message} of this request has come.";

    /// <summary>A comment where the function frees it.</summary>
    public string FreedComment => $"TAPI writes here until the {Message} has come, which is waited for below.";

    /// <summary>The statement that frees it.</summary>
    public string Free(string name) => $"{Marshal}.FreeHGlobal({name});";

    /// <summary>The same for memory that is used for one request after the other.</summary>
    public string SharedComment(string method) => $"Free it with {method} when the {Message} of each request that was given it has come.";

    /// <summary>Zeroed memory for one value, as a pointer to it, if <see cref="Zeroed"/> is not null.</summary>
    public string AllocateOne(ITypeSymbol type) => $"({TypeName(type)}*){Zeroed}.AllocZeroed({Size(type)})";

    /// <summary>A value's size. It is a constant, which converts implicitly, only for the language's own types.</summary>
    public string Size(ITypeSymbol type) =>
        type.SpecialType == SpecialType.None ? $"(nuint)sizeof({TypeName(type)})" : $"sizeof({TypeName(type)})";

    public string TypeName(ITypeSymbol type) => type.ToMinimalDisplayString(Model, position);

    private static string? Name(SemanticModel model, int position, string type, string method) =>
        model.Compilation.GetTypeByMetadataName(type) is { } symbol && symbol.GetMembers(method).Length > 0
            ? symbol.ToMinimalDisplayString(model, position)
            : null;
}
