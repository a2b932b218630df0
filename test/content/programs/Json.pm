# JSON in plain Perl, since perl-base, which is on every Debian machine, comes without a module for it.
# A string is a Perl string, an object a hash, an array an array. Numbers, true, false and null are objects that keep
# how they were written: an id has to come back with its type, and with all its digits.
package Json;
use strict;
use warnings;

our $NULL = bless \(my $null = 'null'), 'Json::Literal';
our $TRUE = bless \(my $true = 'true'), 'Json::Literal';
our $FALSE = bless \(my $false = 'false'), 'Json::Literal';

my %LITERALS = (null => $NULL, true => $TRUE, false => $FALSE);
my %ESCAPES = ('"' => '"', '\\' => '\\', '/' => '/', b => "\b", f => "\f", n => "\n", r => "\r", t => "\t");

sub is_string { return defined $_[0] && !ref $_[0] }
sub is_number { return ref $_[0] eq 'Json::Number' }

# Takes bytes in UTF-8; dies where they are no JSON.
sub decode {
    my ($text) = @_;
    utf8::decode($text) or die "no UTF-8\n";
    my $value = value(\$text);
    $text =~ /\G\s*\z/gc or die "more than one value\n";
    return $value;
}

sub value {
    my ($text) = @_;
    $$text =~ /\G\s*/gc;
    return string($text) if $$text =~ /\G"/gc;
    return object($text) if $$text =~ /\G\{/gc;
    return array($text) if $$text =~ /\G\[/gc;
    return $LITERALS{$1} if $$text =~ /\G(null|true|false)/gc;
    return bless \(my $number = $1), 'Json::Number' if $$text =~ /\G(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)/gca;
    die "no value\n";
}

sub object {
    my ($text) = @_;
    my %object;
    return \%object if $$text =~ /\G\s*\}/gc;
    while (1) {
        $$text =~ /\G\s*"/gc or die "no name\n";
        my $name = string($text);
        $$text =~ /\G\s*:/gc or die "no colon\n";
        $object{$name} = value($text);
        return \%object if $$text =~ /\G\s*\}/gc;
        $$text =~ /\G\s*,/gc or die "no comma\n";
    }
}

sub array {
    my ($text) = @_;
    my @array;
    return \@array if $$text =~ /\G\s*\]/gc;
    while (1) {
        push @array, value($text);
        return \@array if $$text =~ /\G\s*\]/gc;
        $$text =~ /\G\s*,/gc or die "no comma\n";
    }
}

sub string {
    my ($text) = @_;
    my $string = '';
    until ($$text =~ /\G"/gc) {
        if ($$text =~ /\G([^"\\\x00-\x1f]+)/gc) { $string .= $1 }
        elsif ($$text =~ /\G\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/gc) {
            $string .= chr(0x10000 + ((hex($1) - 0xD800) << 10) + hex($2) - 0xDC00);
        }
        # Half of a pair is no character.
        elsif ($$text =~ /\G\\u[dD][89a-fA-F][0-9a-fA-F]{2}/gc) { $string .= "\x{FFFD}" }
        elsif ($$text =~ /\G\\u([0-9a-fA-F]{4})/gc) { $string .= chr hex $1 }
        elsif ($$text =~ /\G\\(["\\\/bfnrt])/gc) { $string .= $ESCAPES{$1} }
        else { die "no string\n" }
    }
    return $string;
}

# Gives bytes in UTF-8, without a line break.
sub encode {
    my $text = write_value($_[0]);
    utf8::encode($text);
    return $text;
}

sub write_value {
    my ($value) = @_;
    my $kind = ref $value;
    return '{' . join(',', map { quote($_) . ':' . write_value($value->{$_}) } sort keys %$value) . '}' if $kind eq 'HASH';
    return '[' . join(',', map { write_value($_) } @$value) . ']' if $kind eq 'ARRAY';
    return $$value if $kind;
    return quote($value);
}

sub number { return bless \(my $number = "$_[0]"), 'Json::Number' }

sub quote {
    my ($string) = @_;
    $string =~ s/(["\\])/\\$1/g;
    $string =~ s/([\x00-\x1f])/sprintf '\\u%04x', ord $1/ge;
    return qq("$string");
}

1;
