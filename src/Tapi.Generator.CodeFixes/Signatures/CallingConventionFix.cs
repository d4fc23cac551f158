using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Takes a calling convention out of an attribute: what the platform calls with by itself is right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CallingConventionFix : CodeFixProvider
{
    private const string Title = "Remove the calling convention";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.CallingConvention);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || model is null)
        {
            return;
        }

        var type = model.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType.Name;
        var argument = root.FindNode(context.Span).FirstAncestorOrSelf<AttributeArgumentSyntax>();
        var changed = type switch
        {
            "DllImportAttribute" when argument is { NameEquals.Name.Identifier.ValueText: "CallingConvention" } =>
                root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia),
            "UnmanagedFunctionPointerAttribute" or "UnmanagedCallConvAttribute" when attribute.ArgumentList?.Arguments.Count == 1 && IsAlone(attribute) =>
                AttributeRemoval.Remove(root, attribute),
            "UnmanagedFunctionPointerAttribute" when argument is { Expression: MemberAccessExpressionSyntax access } =>
                root.ReplaceNode(access.Name, Microsoft.CodeAnalysis.CSharp.SyntaxFactory.IdentifierName("Winapi").WithTriviaFrom(access.Name)),
            _ => null,
        };
        if (changed is not null)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: Title),
                context.Diagnostics);
        }
    }

    /// <summary>Whether the attribute names one convention and nothing else that would be lost with it.</summary>
    private static bool IsAlone(AttributeSyntax attribute) => attribute.DescendantNodes().OfType<TypeOfExpressionSyntax>().Count() <= 1;
}
