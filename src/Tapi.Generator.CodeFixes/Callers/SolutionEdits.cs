using Microsoft.CodeAnalysis;
using Tapi.Generator.CodeFixes.Fixing;

namespace Tapi.Generator.CodeFixes.Callers;

/// <summary>A change of a declaration and all its callers. It is made as a whole, and only if everything still compiles.</summary>
internal sealed class SolutionEdits(Solution before)
{
    private readonly Dictionary<DocumentId, FileEdits> _files = new();

    public FileEdits File(DocumentId id)
    {
        if (!_files.TryGetValue(id, out var edits))
        {
            _files.Add(id, edits = new FileEdits());
        }

        return edits;
    }

    /// <summary>Null where a file would have more errors than before.</summary>
    public async Task<Solution?> ApplyAsync(CancellationToken cancellation)
    {
        var after = before;
        foreach (var file in _files)
        {
            var root = (await before.GetDocument(file.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            after = after.WithDocumentSyntaxRoot(file.Key, file.Value.Apply(root));
        }

        return await CompileGuard.HasNoMoreErrorsAsync(before, after, _files.Keys, cancellation).ConfigureAwait(false) ? after : null;
    }
}
