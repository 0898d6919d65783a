using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NoteSchema.Service;

/// <summary>The secret that every call carries: 256 random bits, made at each start.</summary>
internal sealed class BearerToken
{
    // In any case, as of all schemes of HTTP (RFC 9110, 11.1).
    private const string Scheme = "Bearer ";
    private readonly byte[] _expected;

    public BearerToken()
    {
        Text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _expected = Encoding.UTF8.GetBytes(Text);
    }

    /// <summary>The token in base64url.</summary>
    public string Text { get; }

    /// <summary>Whether the value of an <c>authorization</c> header carries the token. How long it takes says nothing of how much of it is right.</summary>
    public bool IsCarriedBy(string? header) => header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[Scheme.Length..]), _expected);
}
