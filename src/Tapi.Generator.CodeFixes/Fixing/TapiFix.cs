using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>The base class of all fixes: handles each report by itself, and offers one change or none.</summary>
public abstract class TapiFix : CodeFixProvider
{
    private readonly SequentialFixAll _fixAll;

    private protected TapiFix(params string[] ids)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ids);
        _fixAll = new SequentialFixAll(FixAsync);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The same for all changes of a fix, whatever their titles, so that all reports can be fixed at once.</summary>
    private string Key => GetType().Name;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixContext.OfAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } found
                && await ChangeAsync(found).ConfigureAwait(false) is { } change)
            {
                context.RegisterCodeFix(CodeAction.Create(change.Title, change.ApplyAsync, Key), diagnostic);
            }
        }
    }

    /// <summary>The change for one report; null where the fix is uncertain.</summary>
    private protected abstract Task<FixChange?> ChangeAsync(FixContext context);

    private async Task<Solution?> FixAsync(FixContext context) =>
        await ChangeAsync(context).ConfigureAwait(false) is { } change
            ? await change.ApplyAsync(context.Cancellation).ConfigureAwait(false)
            : null;
}
