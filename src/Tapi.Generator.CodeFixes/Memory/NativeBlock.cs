using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Writes the code that allocates native memory, as a place can name it.</summary>
internal sealed class NativeBlock(SemanticModel model, int position, ImmutableDictionary<string, string?> properties)
{
    public SemanticModel Model { get; } = model;

    /// <summary>The class with AllocHGlobal; null where the project has none.</summary>
    public string? Marshal { get; } = Name(model, position, "System.Runtime.InteropServices.Marshal", "AllocHGlobal");

    /// <summary>The class with AllocZeroed, where the framework has it and the language version has its sizes.</summary>
    public string? Zeroed { get; } = model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
        ? Name(model, position, "System.Runtime.InteropServices.NativeMemory", "AllocZeroed")
        : null;

    /// <summary>Who frees the memory, and when: only the code that gets the message knows.</summary>
    /// <param name="method">What frees it.</param>
    public string Comment(string method)
    {
        var message = properties.TryGetValue(MemoryDescriptors.Message, out var name) && name is not null ? name : "reply";
        return message.EndsWith("_REPLY", StringComparison.Ordinal)
            ? $"Free it with {method} when the {message} with this request identifier has come."
            : $"Free it with {method} when the {message} of this request has come.";
    }

    public string TypeName(ITypeSymbol type) => type.ToMinimalDisplayString(Model, position);

    private static string? Name(SemanticModel model, int position, string type, string method) =>
        model.Compilation.GetTypeByMetadataName(type) is { } symbol && symbol.GetMembers(method).Length > 0 ? symbol.ToMinimalDisplayString(model, position) : null;
}
