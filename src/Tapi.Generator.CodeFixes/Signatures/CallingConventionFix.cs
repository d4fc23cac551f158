using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Removes a calling convention from an attribute: the platform's default is right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CallingConventionFix() : TapiFix(DiagnosticIds.CallingConvention)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        context.Around<AttributeSyntax>() is { } attribute && Without(attribute, context) is { } changed
            ? context.With("Remove the calling convention", changed)
            : null);

    private static SyntaxNode? Without(AttributeSyntax attribute, FixContext context)
    {
        var argument = context.Around<AttributeArgumentSyntax>();
        return context.Model.GetSymbolInfo(attribute, context.Cancellation).Symbol?.ContainingType.Name switch
        {
            "DllImportAttribute" when argument is { NameEquals.Name.Identifier.ValueText: "CallingConvention" } =>
                context.Root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia),
            "UnmanagedFunctionPointerAttribute" or "UnmanagedCallConvAttribute"
                when attribute.ArgumentList?.Arguments.Count == 1 && IsAlone(attribute) =>
                AttributeRemoval.Remove(context.Root, attribute),
            "UnmanagedFunctionPointerAttribute" when argument is { Expression: MemberAccessExpressionSyntax access } =>
                context.Root.ReplaceNode(access.Name, SyntaxFactory.IdentifierName("Winapi").WithTriviaFrom(access.Name)),
            _ => null,
        };
    }

    /// <summary>Whether the attribute names one convention and nothing else that would be lost with it.</summary>
    private static bool IsAlone(AttributeSyntax attribute) => attribute.DescendantNodes().OfType<TypeOfExpressionSyntax>().Count() <= 1;
}
