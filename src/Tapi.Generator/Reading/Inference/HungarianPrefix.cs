namespace Tapi.Generator.Reading.Inference;

/// <summary>The lower-case letters before a name's first capital.</summary>
internal static class HungarianPrefix
{
    public static string Of(string name)
    {
        if (name == "hwnd")
        {
            return name;
        }

        var length = 0;
        while (length < name.Length && char.IsLower(name[length]))
        {
            length++;
        }

        return length == name.Length ? string.Empty : name.Substring(0, length);
    }
}
