using System.Globalization;

namespace Tapi.Recording.Signatures;

/// <summary>An export, as far as its arguments are concerned.</summary>
public sealed class FunctionSignature
{
    private FunctionSignature(string text)
    {
        Text = text;
        var words = text.Split(' ');
        Name = words[0];
        Ending = words[1].StartsWith("message=", StringComparison.Ordinal) ? FunctionEnding.Message : words[1] switch
        {
            "replies" => FunctionEnding.Reply,
            "reads" => FunctionEnding.Reads,
            "releases" => FunctionEnding.Releases,
            _ => FunctionEnding.Returns,
        };
        CompletedBy = Ending == FunctionEnding.Message
            ? uint.Parse(words[1].Substring("message=".Length), CultureInfo.InvariantCulture)
            : 0;
        Parameters = [.. words.Skip(2).Select(ParameterSignature.Parse)];
        HasOutputs = Parameters.Any(parameter => parameter.IsOutput);
    }

    /// <summary>The name of the export.</summary>
    public string Name { get; }

    /// <summary>How its work ends.</summary>
    public FunctionEnding Ending { get; }

    /// <summary>The number of the message that ends it, for <see cref="FunctionEnding.Message"/>.</summary>
    public uint CompletedBy { get; }

    /// <summary>The parameters, in order.</summary>
    public IReadOnlyList<ParameterSignature> Parameters { get; }

    /// <summary>Whether it is a function of phones.</summary>
    public bool IsPhone => Name.StartsWith("phone", StringComparison.Ordinal);

    internal bool HasOutputs { get; }

    /// <summary>The line of the table without its first word. A file has it, so that it can be read without this table.</summary>
    internal string Text { get; }

    /// <summary>Returns the signature of an export; null for one that is unknown.</summary>
    /// <param name="export">The name of the export.</param>
    public static FunctionSignature? Find(string export) => SignatureTable.Function(export);

    internal static FunctionSignature Parse(string text) => new(text);
}
