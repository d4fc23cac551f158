using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>Puts the generated method in the place of a hand-written call, and takes the import away with its last use.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GeneratedMethodFix : CodeFixProvider
{
    private const string Key = nameof(GeneratedMethodFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.RequestIgnored, DiagnosticIds.ResultMisread, DiagnosticIds.DeadMemory);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => GeneratedMethodFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null
                && GeneratedCallChange.CallOf(diagnostic, root) is { } call
                && await GeneratedCallChange.MakeAsync(context.Document, call, GeneratedCallChange.Counterparts(diagnostic), context.CancellationToken).ConfigureAwait(false) is { } change)
            {
                context.RegisterCodeFix(CodeAction.Create($"Await {change.Name}", _ => Task.FromResult(change.Solution), equivalenceKey: Key), diagnostic);
            }
        }
    }
}
