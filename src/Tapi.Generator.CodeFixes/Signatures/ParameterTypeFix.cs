using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Gives a parameter the type that the header's asks for, where all callers still compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParameterTypeFix : CodeFixProvider
{
    private const string Key = "Declare the header's type";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ParameterType, DiagnosticIds.HandleSize);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(SignatureDescriptors.Type, out var name)
                || name is null
                || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } written, AttributeLists.Count: 0 } parameter
                || TypeNames.Of(name, model) is not { } type
                || model.GetDeclaredSymbol(parameter, context.CancellationToken)?.ContainingSymbol is not { } owner)
            {
                continue;
            }

            var changed = parameter.WithType(type.WithTriviaFrom(written));
            if (diagnostic.Properties.ContainsKey(SignatureDescriptors.ByValue))
            {
                changed = changed.WithModifiers(SyntaxFactory.TokenList()).WithLeadingTrivia(parameter.GetLeadingTrivia());
            }

            var changedRoot = root.ReplaceNode(parameter, changed);
            if (await CompileGuard.KeepsCompilingAsync(context.Document, changedRoot, owner, context.CancellationToken).ConfigureAwait(false))
            {
                var document = context.Document.WithSyntaxRoot(changedRoot);
                context.RegisterCodeFix(CodeAction.Create($"Declare it as '{name}'", _ => Task.FromResult(document), equivalenceKey: Key), diagnostic);
            }
        }
    }
}
