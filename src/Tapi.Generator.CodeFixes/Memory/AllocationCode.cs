using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Writes the code that allocates native memory, as a place can name it.</summary>
internal sealed class AllocationCode(SemanticModel model, int position, ImmutableDictionary<string, string?> properties)
{
    public SemanticModel Model { get; } = model;

    /// <summary>The class with AllocHGlobal; null where the project has none.</summary>
    public string? Marshal { get; } = Name(model, position, "System.Runtime.InteropServices.Marshal", "AllocHGlobal");

    /// <summary>The class with AllocZeroed, where the framework has it and the language version has its sizes.</summary>
    public string? Zeroed { get; } = model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        ? Name(model, position, "System.Runtime.InteropServices.NativeMemory", "AllocZeroed")
        : null;

    private string Message => properties.TryGetValue(FixProperties.Message, out var name) && name is not null ? name : "reply";

    /// <summary>Who frees the memory, and when: only the code that gets the message knows.</summary>
    /// <param name="method">What frees it.</param>
    public string Comment(string method) => Message.EndsWith("_REPLY", StringComparison.Ordinal)
        ? $"Free it with {method} when the {Message} with this request identifier has come."
        : $"Free it with {method} when the {Message} of this request has come.";

    /// <summary>The same for memory that one request after the other gets.</summary>
    public string SharedComment(string method) => $"Free it with {method} when the {Message} of each request that was given it has come.";

    /// <summary>Zeroed memory for one value, as a pointer to it; where <see cref="Zeroed"/> is there.</summary>
    public string AllocateOne(ITypeSymbol type) => $"({TypeName(type)}*){Zeroed}.AllocZeroed({Size(type)})";

    /// <summary>A value's size; only of the language's own types is it a constant, which converts by itself.</summary>
    public string Size(ITypeSymbol type) =>
        type.SpecialType == SpecialType.None ? $"(nuint)sizeof({TypeName(type)})" : $"sizeof({TypeName(type)})";

    public string TypeName(ITypeSymbol type) => type.ToMinimalDisplayString(Model, position);

    private static string? Name(SemanticModel model, int position, string type, string method) =>
        model.Compilation.GetTypeByMetadataName(type) is { } symbol && symbol.GetMembers(method).Length > 0
            ? symbol.ToMinimalDisplayString(model, position)
            : null;
}
