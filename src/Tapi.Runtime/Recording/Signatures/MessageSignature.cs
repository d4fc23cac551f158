using System.Globalization;

namespace Tapi.Recording.Signatures;

/// <summary>A message, as far as its parameters are concerned.</summary>
public sealed class MessageSignature
{
    private static readonly string[] Slots = ["device", "param1", "param2", "param3"];
    private readonly string?[] _names = new string?[Slots.Length];

    private MessageSignature(string[] words)
    {
        Number = uint.Parse(words[1], CultureInfo.InvariantCulture);
        Name = words[2];
        IsReply = words[3] == "reply";
        foreach (var word in words.Skip(4))
        {
            var sides = word.Split(['='], 2);
            var slot = Array.IndexOf(Slots, sides[0]);
            var colon = sides[1].IndexOf(':');
            _names[slot] = colon < 0 ? sides[1] : sides[1].Substring(0, colon);
            if (colon >= 0)
            {
                Request = ParameterSignature.Parse(sides[1]);
            }
        }
    }

    /// <summary>The number of the message.</summary>
    public uint Number { get; }

    /// <summary>The C name.</summary>
    public string Name { get; }

    /// <summary>Whether it completes a request.</summary>
    public bool IsReply { get; }

    /// <summary>What its first parameter points at; null where it is a number.</summary>
    internal ParameterSignature? Request { get; }

    /// <summary>Returns the signature of a message; null for one that is unknown.</summary>
    /// <param name="number">The number of the message.</param>
    public static MessageSignature? Find(uint number) => SignatureTable.Message(number);

    /// <summary>Returns what the device (0) or one of the three parameters is called; null for one that carries nothing.</summary>
    /// <param name="slot">From 0 to 3.</param>
    public string? NameOf(int slot) => _names[slot];

    internal static MessageSignature Parse(string line) => new(line.Split(' '));
}
