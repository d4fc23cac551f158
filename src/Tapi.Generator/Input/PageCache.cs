using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.Common;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;

namespace Tapi.Generator.Input;

/// <summary>
/// The pages that have been read, by the text they were read from: no analyzer, and no later compilation, reads an unchanged page again.
/// </summary>
internal static class PageCache
{
    private static readonly ConditionalWeakTable<SourceText, ReadPage> Known = new();

    public static ReadPage Read(PageFile file, CancellationToken cancellation)
    {
        if (file.Text.GetText(cancellation) is not { } text)
        {
            return ReadNew(file, cancellation);
        }

        // One text can be the content of two files: only the file that was read is known.
        if (Known.TryGetValue(text, out var known) && known.Page.Path == file.Text.Path && known.Page.FromPackage == file.FromPackage)
        {
            return known;
        }

        var read = ReadNew(file, cancellation);
        if (known is null)
        {
            Known.GetValue(text, _ => read);
        }

        return read;
    }

    private static ReadPage ReadNew(PageFile file, CancellationToken cancellation)
    {
        var page = file.Parse(cancellation);
        var result = Guard.Value(() => ModelReader.Read(page), out var error)
            ?? ModelResult.Failed(new PageProblem(PageProblemKind.Unexpected, page.Locate(null), page.Path, error!));
        return new ReadPage(page, result);
    }
}
