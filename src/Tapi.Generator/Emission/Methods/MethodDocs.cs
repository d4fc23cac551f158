using Tapi.Generator.Common;
using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>The documentation of a method: the page's words, its documented errors, the link.</summary>
internal static class MethodDocs
{
    public static void Write(SourceWriter writer, MethodItem item)
    {
        Docs.Summary(writer, item.Docs);
        foreach (var argument in item.Arguments.OfType<CallerArgument>())
        {
            Docs.Parameter(writer, argument.Parameter.Name, argument.Parameter.Summary);
            if (argument is ConstantPairArgument pair)
            {
                Docs.Parameter(writer, pair.SecondName, $"Options combined with {argument.Parameter.Name}.");
            }
        }

        if (item.IsAsync)
        {
            Docs.Parameter(writer, "cancellationToken", "Ends the wait, not the request.");
        }

        if (item.Outputs.Count > 0 || item.Completion is not null)
        {
            Docs.Returns(writer, Results(item));
        }
        else if (item.IsAsync)
        {
            Docs.Returns(writer, "A task that ends when the reply arrives.");
        }

        if (item.Arguments.Any(argument => argument is DurationArgument))
        {
            Docs.Exception(writer, "ArgumentOutOfRangeException", "A time is negative, or longer than TAPI can count.");
        }

        Docs.Exception(writer, item.ExceptionType, Errors(item));
        ObsoleteText.Write(writer, item.Docs);
    }

    /// <summary>One output is the result; several are elements of a tuple, each with its name.</summary>
    private static PageText Results(MethodItem item)
    {
        var results = item.Outputs.Select(output => (output.Name, Summary: Result(item, output))).ToList();
        if (item.Completion is not null)
        {
            results.Add((MethodSignature.MessageName, "The message that ended the request; it says how."));
        }

        return results.Count == 1 ? results[0].Summary : new PageText(results.SelectMany(Result).ToEquatableArray());
    }

    /// <summary>What goes in and out again is described where it goes in.</summary>
    private static PageText Result(MethodItem item, Output output)
    {
        var passed = item.Arguments.OfType<CallerArgument>().FirstOrDefault(argument => argument.CName == output.CName);
        return passed is null ? output.Summary : DocsText.Append(
            PageText.Empty,
            new(TextPieceKind.Words, "What "),
            new(TextPieceKind.Parameter, passed.Parameter.Name),
            new(TextPieceKind.Words, " contains when the request has ended."));
    }

    private static IEnumerable<TextBlock> Result((string Name, PageText Summary) result)
    {
        TextPiece[] name = [new(TextPieceKind.Name, result.Name), new(TextPieceKind.Words, ": ")];
        return result.Summary.Blocks.Select((block, index) => index > 0
            ? block
            : new TextBlock(TextBlockKind.Item, name.Concat(block.Pieces).ToEquatableArray()));
    }

    private static PageText Errors(MethodItem item)
    {
        if (item.Errors.Count == 0)
        {
            return "The function, or its reply, returned an error.";
        }

        var pieces = new List<TextPiece>();
        foreach (var error in item.Errors)
        {
            pieces.Add(new(TextPieceKind.Words, pieces.Count == 0 ? "Documented errors: " : "), "));
            pieces.Add(new(TextPieceKind.Reference, EnumText.Of(error.Member)));
            pieces.Add(new(TextPieceKind.Words, $" ({error.CName}"));
        }

        pieces.Add(new(TextPieceKind.Words, ")."));
        return new PageText(new[] { new TextBlock(TextBlockKind.Paragraph, pieces.ToEquatableArray()) }.ToEquatableArray());
    }
}
