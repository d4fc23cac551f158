using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Writes the types that fixes declare.</summary>
internal static class TypeNames
{
    /// <summary>The type as this project's language version writes it; null for a name that is none of them.</summary>
    public static TypeSyntax? Of(string name, SemanticModel model) => name switch
    {
        "int" or "uint" or "ushort" or "byte" or "long" or "double" => SyntaxFactory.ParseTypeName(name),
        nameof(String) => SyntaxFactory.ParseTypeName("string"),
        nameof(IntPtr) => Native("nint", name, model),
        nameof(UIntPtr) => Native("nuint", name, model),
        _ => null,
    };

    /// <summary>The same at a place that says <c>IntPtr</c> already, and goes on saying so.</summary>
    public static TypeSyntax? Of(string name, SemanticModel model, int position) =>
        name is not (nameof(IntPtr) or nameof(UIntPtr)) ? Of(name, model)
        : SyntaxFactory.ParseTypeName(model.LookupNamespacesAndTypes(position, name: name).IsEmpty ? "System." + name : name);

    // Older versions know the types by their names alone.
    private static TypeSyntax Native(string keyword, string name, SemanticModel model) =>
        model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
            ? SyntaxFactory.ParseTypeName(keyword)
            : SyntaxFactory.ParseTypeName($"global::System.{name}").WithAdditionalAnnotations(Simplifier.Annotation);
}
