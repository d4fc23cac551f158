using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>The base class of fixes that change several files or overlap: many reports are fixed one after the other.</summary>
public abstract class SequentialFix : TapiFix
{
    private readonly string _title;
    private readonly SequentialFixAll _fixAll;

    private protected SequentialFix(string title, params string[] ids)
        : base(ids)
    {
        _title = title;
        _fixAll = new SequentialFixAll(title, FixAsync);
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    private protected sealed override async Task<FixChange?> ChangeAsync(FixContext context) =>
        await FixAsync(context).ConfigureAwait(false) is { } solution ? new FixChange(_title, _ => Task.FromResult(solution)) : null;

    /// <summary>The solution with one report fixed; null where that cannot be done.</summary>
    private protected abstract Task<Solution?> FixAsync(FixContext context);
}
