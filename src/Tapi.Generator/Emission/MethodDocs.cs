using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission;

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

        if (item.Outputs.Count > 0)
        {
            Docs.Returns(writer, string.Join(" ", item.Outputs.Select(output => output.Summary)));
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

    private static string Errors(MethodItem item)
    {
        if (item.Errors.Count == 0)
        {
            return "The function, or its reply, returned an error.";
        }

        var errors = item.Errors.Select(error => $"<see cref=\"{EnumText.Of(error.Member)}\"/> ({error.CName})");
        return $"Documented errors: {string.Join(", ", errors)}.";
    }
}
