using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Constants;

/// <summary>Gives a misspelled constant its name in tapi.h, here and where it is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnknownConstantFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnknownConstant);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && model is not null
                && diagnostic.Properties.TryGetValue(UnknownConstantAnalyzer.NameProperty, out var name) && name is not null
                && root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(item => item is VariableDeclaratorSyntax or EnumMemberDeclarationSyntax) is { } declaration
                && model.GetDeclaredSymbol(declaration, context.CancellationToken) is IFieldSymbol field)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Rename to {name}",
                        cancellation => Renamer.RenameSymbolAsync(context.Document.Project.Solution, field, default(SymbolRenameOptions), name, cancellation),
                        equivalenceKey: nameof(UnknownConstantFix)),
                    diagnostic);
            }
        }
    }
}
