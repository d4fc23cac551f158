using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Writes the types that fixes declare.</summary>
internal static class TypeNames
{
    /// <summary>The type in the project's language version; null for any other name.</summary>
    public static TypeSyntax? Of(string name, SemanticModel model) => name switch
    {
        "int" or "uint" or "ushort" or "byte" or "long" or "double" => SyntaxFactory.ParseTypeName(name),
        nameof(String) => SyntaxFactory.ParseTypeName("string"),
        nameof(IntPtr) => Native("nint", name, model),
        nameof(UIntPtr) => Native("nuint", name, model),
        _ => null,
    };

    /// <summary>The same at a place that already uses the name <c>IntPtr</c>, and keeps using it.</summary>
    public static TypeSyntax? Of(string name, SemanticModel model, int position) =>
        name is not (nameof(IntPtr) or nameof(UIntPtr)) ? Of(name, model)
        : SyntaxFactory.ParseTypeName(model.LookupNamespacesAndTypes(position, name: name).IsEmpty ? "System." + name : name);

    /// <summary>Any type at a place, in the project's language version.</summary>
    public static string Text(ITypeSymbol type, SemanticModel model, int position) =>
        type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr
        && model.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
            ? Of(type.SpecialType == SpecialType.System_IntPtr ? nameof(IntPtr) : nameof(UIntPtr), model, position)!.ToString()
            : type.ToMinimalDisplayString(model, position);

    /// <summary>The type itself.</summary>
    public static ITypeSymbol? Symbol(string name, SemanticModel model) => name switch
    {
        "int" => model.Compilation.GetSpecialType(SpecialType.System_Int32),
        "uint" => model.Compilation.GetSpecialType(SpecialType.System_UInt32),
        nameof(String) => model.Compilation.GetSpecialType(SpecialType.System_String),
        nameof(IntPtr) => model.Compilation.GetSpecialType(SpecialType.System_IntPtr),
        nameof(UIntPtr) => model.Compilation.GetSpecialType(SpecialType.System_UIntPtr),
        _ => null,
    };

    // Older versions have only the type names.
    private static TypeSyntax Native(string keyword, string name, SemanticModel model) =>
        model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
            ? SyntaxFactory.ParseTypeName(keyword)
            : SyntaxFactory.ParseTypeName($"global::System.{name}").WithAdditionalAnnotations(Simplifier.Annotation);
}
