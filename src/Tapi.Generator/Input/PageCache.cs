using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Input;

/// <summary>
/// The pages that have been read, by the text they were read from: the analyzers of one compilation, and the next compilation, read no unchanged page again.
/// </summary>
internal static class PageCache
{
    private static readonly ConditionalWeakTable<SourceText, ReadPage> Known = new();

    public static ReadPage Read(PageFile file, CancellationToken cancellation)
    {
        if (file.Text.GetText(cancellation) is not { } text)
        {
            return ReadPage.From(file, cancellation);
        }

        // One text can be the content of two files: only the file that was read is known.
        if (Known.TryGetValue(text, out var known) && known.Page.Path == file.Text.Path && known.Page.FromPackage == file.FromPackage)
        {
            return known;
        }

        var read = ReadPage.From(file, cancellation);
        if (known is null)
        {
            Known.GetValue(text, _ => read);
        }

        return read;
    }
}

/// <summary>A page, what it says, and what is wrong with it.</summary>
internal sealed record ReadPage(SpecPage Page, ModelResult Result)
{
    public static ReadPage From(PageFile file, CancellationToken cancellation)
    {
        var page = PageReader.Read(file, cancellation);
        return new ReadPage(page, ModelBuilder.Build(page));
    }
}
